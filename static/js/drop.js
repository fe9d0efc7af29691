// A canvas file dropped on the page's form opens at once; one that is too large is not sent at all.
const form = document.getElementById("drop");
const input = form?.querySelector("input[type=file]");

function say(sentence) {
  const said = document.createElement("p");
  said.className = "problems";
  said.textContent = sentence;
  document.getElementById("file-errors").replaceChildren(said);
}

function fits() {
  const [file] = input.files;
  const limit = file?.name.toLowerCase().endsWith(".zip") ? form.dataset.zipLimit : form.dataset.limit;
  if (!file || file.size <= Number(limit)) return true;
  say(`${file.name}: ${form.dataset.large}`);
  return false;
}

if (form) {
  form.querySelector(".droppable").hidden = false;
  form.addEventListener("submit", (event) => fits() || event.preventDefault());
  for (const name of ["dragenter", "dragover"]) {
    form.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.add("over");
    });
  }
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    input.files = event.dataTransfer.files;
    if (input.files.length) form.requestSubmit();
  });
}
