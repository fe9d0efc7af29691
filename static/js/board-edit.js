// Forms on the board: one open at a time, and nothing typed is lost. The server does the rest, with or without this.
const asked = new WeakMap(); // a request for a form → the HTML that stood where it will lie
const before = new WeakMap(); // the place of a form → the same
const fresh = new WeakMap(); // a form → what it held when it was opened
let leaving = false;

const held = (form) => new URLSearchParams(new FormData(form)).toString();
const leaf = () => document.querySelector(".leaf");
// What reviews say lies there like a form, with a form to answer each remark; ``but`` is the one that is being sent.
const typed = (talk, but) => [...talk.querySelectorAll("textarea")].some((area) => area.form !== but && area.value);
const dirty = (form, but) => form && (form.matches("form") ? fresh.get(form) !== held(form) : typed(form, but));

function remember(root) {
  const form = root.querySelector?.(".leaf");
  if (!form || fresh.has(form)) return;
  fresh.set(form, !form.matches("form") || form.querySelector("[role=alert], .errorlist") ? "" : held(form));
  form.scrollIntoView({ block: "nearest" });
}

function say(words) {
  const line = document.createElement("div");
  line.textContent = words;
  document.getElementById("said").replaceChildren(line);
}

// Put back what stood where the form lies, or fetch the board as it is by now.
function close(form) {
  const place = form.closest("li") ?? form.closest(".laid"), block = place.closest(".block");
  if (before.has(place)) {
    const holder = document.createElement("template");
    holder.innerHTML = before.get(place);
    const back = holder.content.firstElementChild;
    place.replaceWith(back);
    htmx.process(back);
    const link = form.matches("form") ? ".open" : ".pin, .answer";
    (back.querySelector(link) ?? block.querySelector(".add")).focus();
  } else {
    const { href } = form.querySelector(".cancel"), back = new URL(href).hash;
    form.closest(".laid").remove();
    htmx.ajax("GET", href, { target: "#canvas", swap: "outerHTML" }).then(() => {
      document.querySelector(`${back} .open, ${back} .add, ${back} .answer`)?.focus();
    });
  }
}

document.addEventListener("htmx:beforeRequest", (event) => {
  const link = event.target, form = leaf(), get = event.detail.requestConfig.verb === "get";
  if (!form || link === form) return;
  const card = form.closest("li"), here = card && card === link.closest("li");
  if (dirty(form, link)) {
    event.preventDefault();
    say(document.getElementById("canvas").dataset.open);
    form.querySelector("[autofocus]").focus();
  } else if (get && here) {
    // The form of a card and what is said of it take each other's place; neither opens twice.
    if (form.matches("form") === link.matches(".open")) event.preventDefault();
  } else if (get) {
    close(form);
  }
});

document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, target, requestConfig } = event.detail;
  if (xhr.getResponseHeader("HX-Retarget")) {
    // A refusal comes with the board and the form: show it.
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  } else if (requestConfig.verb === "get") {
    const stood = target.cloneNode(true);
    for (const part of stood.querySelectorAll(".htmx-request")) part.classList.remove("htmx-request");
    stood.querySelector(".laid")?.remove();
    asked.set(xhr, stood.outerHTML);
  }
});

document.addEventListener("htmx:afterSwap", ({ target, detail }) => {
  if (asked.has(detail.xhr)) before.set(target, asked.get(detail.xhr));
});

document.addEventListener("htmx:load", (event) => remember(event.target));

document.addEventListener("htmx:afterSettle", () => {
  if (document.activeElement !== document.body) return;
  const main = document.getElementById("main");
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
});

for (const name of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  document.addEventListener(name, () => {
    say(document.getElementById("canvas").dataset.failed);
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
    event.target.form.requestSubmit();
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
