// Forms on the board: one open at a time, and nothing typed is lost. The server does the rest, with or without this.
const before = new WeakMap(); // an opened form's place → the HTML that stood there
const fresh = new WeakMap(); // a form → what it held when it was opened
let leaving = false;

const held = (form) => new URLSearchParams(new FormData(form)).toString();
const leaf = () => document.querySelector(".leaf");
const dirty = (form) => form && fresh.get(form) !== held(form);

function remember(root) {
  const form = root.querySelector?.(".leaf");
  if (!form || fresh.has(form)) return;
  fresh.set(form, form.querySelector("[role=alert], .errorlist") ? "" : held(form));
  form.scrollIntoView({ block: "nearest" });
}

function say(words) {
  const line = document.createElement("div");
  line.textContent = words;
  document.getElementById("said").replaceChildren(line);
}

// Put back what stood where the form lies, or go where its “Cancel” leads.
function close(form) {
  const place = form.closest("li") ?? form.closest(".laid");
  if (!before.has(place)) {
    leaving = true;
    location.href = form.querySelector(".cancel").href;
    return;
  }
  const block = place.closest(".block");
  const holder = document.createElement("template");
  holder.innerHTML = before.get(place);
  const back = holder.content.firstElementChild;
  place.replaceWith(back);
  htmx.process(back);
  (back.querySelector(".open") ?? block.querySelector(".add")).focus();
}

document.addEventListener("htmx:beforeRequest", (event) => {
  const link = event.target, form = leaf();
  if (!form || event.detail.requestConfig.verb !== "get") return;
  if (dirty(form)) {
    event.preventDefault();
    say(document.getElementById("canvas").dataset.open);
    form.querySelector("[autofocus]").focus();
  } else if (form.closest(".laid").parentElement.closest("li") === link.closest("li") && form.closest("li")) {
    event.preventDefault();
  } else {
    close(form);
  }
});

document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, target, requestConfig } = event.detail;
  const parts = xhr.getResponseHeader("HX-Retarget");
  if (parts && [404, 409, 422].includes(xhr.status)) event.detail.shouldSwap = true;
  if (requestConfig.verb !== "get" || parts) return;
  for (const part of target.querySelectorAll(".htmx-request")) part.classList.remove("htmx-request");
  event.detail.was = target.outerHTML;
});

document.addEventListener("htmx:afterSwap", (event) => {
  const { was, elt } = event.detail;
  if (was && elt.isConnected) before.set(elt, was);
});

document.addEventListener("htmx:load", (event) => remember(event.target));

document.addEventListener("htmx:afterSettle", () => {
  if (document.activeElement !== document.body) return;
  const main = document.getElementById("main");
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
});

for (const name of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  document.addEventListener(name, (event) => {
    if (!event.detail.xhr?.getResponseHeader("HX-Retarget")) say(document.getElementById("canvas").dataset.failed);
  });
}

document.addEventListener("click", (event) => {
  const form = event.target.closest(".cancel")?.closest(".leaf");
  if (!form) return;
  event.preventDefault();
  close(form);
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.(".leaf");
  if (!form || event.isComposing) return;
  if (event.key === "Escape") close(form);
  const quick = form.matches("[data-quick]") && event.target.name === "text" && !event.shiftKey;
  if (event.key === "Enter" && (quick || event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  }
});

// Ticking says that it is known; “not known” takes the ticks away.
document.addEventListener("change", ({ target }) => {
  const field = target.closest("fieldset");
  const known = field?.querySelectorAll(".known input");
  if (!known?.length) return;
  if (target.type === "checkbox") known[1].checked = true;
  else if (target === known[0]) for (const box of field.querySelectorAll(".choices input")) box.checked = false;
});

document.addEventListener("submit", () => (leaving = true));
document.addEventListener("htmx:afterRequest", () => (leaving = false));
window.addEventListener("beforeunload", (event) => {
  if (!leaving && dirty(leaf())) event.preventDefault();
});
remember(document);
