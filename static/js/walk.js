// The walk by keys, and without losing what is half written. All of it works without this file, only slower.
const form = document.getElementById("ask");
const keys = document.getElementById("keys");
const SINGLE = "walk-single-keys";
let touched = false;

// A sample puts its words or its tick in at once, where the server would have to be asked.
function start(button) {
  const { tick, start: sentence } = button.dataset;
  if (tick) {
    const box = form.querySelector(`.tile [value="${tick}"]`);
    box.checked = true;
    box.dispatchEvent(new Event("change", { bubbles: true }));
    box.focus();
  } else {
    const words = form.elements.words;
    words.value = [words.value.trim(), sentence].filter(Boolean).join("\n");
    words.dispatchEvent(new Event("change", { bubbles: true }));
    words.focus();
  }
}

// “Not asked” and the kinds exclude each other: the last one ticked stays.
function exclude(box) {
  const unknown = form.elements.unknown;
  if (!unknown || !box.checked) return;
  if (box === unknown) for (const tile of form.querySelectorAll("[name=expects]")) tile.checked = false;
  else if (box.name === "expects") unknown.checked = false;
}

// Leaving for another question keeps what was written on this one.
function leave(event) {
  const link = event.target.closest("a[data-go]");
  if (!link || !touched || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const button = Object.assign(document.createElement("button"), { name: "go", value: link.dataset.go, hidden: true });
  form.append(button);
  form.requestSubmit(button);
}

function tiles() {
  return [...form.querySelectorAll(".tile")].filter((label) => label.querySelector("kbd"));
}

function writing(element) {
  return element.matches("textarea, select, input:not([type=checkbox], [type=radio])");
}

function press(event) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const own = event.target.form ?? form;
    event.preventDefault();
    own.requestSubmit(own.querySelector(".go .main"));
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target) || keys.open) return;
  if (localStorage.getItem(SINGLE) === "off") return;
  if (event.key === "?") keys.showModal();
  const tile = /^[1-9]$/.test(event.key) && tiles().find((label) => label.querySelector("kbd").textContent === event.key);
  if (tile) {
    tile.closest("details")?.setAttribute("open", "");
    tile.querySelector("input").click();
    tile.querySelector("input").focus();
  }
}

if (form) {
  document.querySelector("[data-keys]").hidden = false;
  form.addEventListener("input", () => { touched = true; });
  form.addEventListener("change", (event) => { touched = true; exclude(event.target); }, true);
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=sample]");
    if (!button) return;
    event.preventDefault();
    start(button);
  });
  document.addEventListener("click", leave);
  document.addEventListener("keydown", press);
  document.querySelector("[data-open=keys]").addEventListener("click", () => keys.showModal());
  const single = keys.querySelector("[data-single]");
  single.checked = localStorage.getItem(SINGLE) !== "off";
  single.addEventListener("change", () => localStorage.setItem(SINGLE, single.checked ? "on" : "off"));
}
