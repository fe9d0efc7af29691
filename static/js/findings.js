// What htmx leaves to us on the findings: answers that say why something was not done, and a line that broke.
const ANSWERED = [404, 409, 422];

function failed() {
  const line = document.createElement("div");
  line.textContent = document.getElementById("remarks").dataset.failed;
  document.getElementById("said").replaceChildren(line);
}

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (ANSWERED.includes(detail.xhr.status) && detail.xhr.getResponseHeader("HX-Reswap")) {
    detail.shouldSwap = true;
    detail.isError = false;
  }
});

for (const name of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  document.addEventListener(name, failed);
}
