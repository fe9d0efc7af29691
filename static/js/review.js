// Keys and small conveniences of reviewing: J and K lead through the queue, R and A return and accept, figures give
// levels, a dash takes them back, and Ctrl+Enter keeps what is typed. All of it can be done without, and keys can be turned off.

const KEPT = "review-keys";
const NONE = ["-", "–", "backspace", "delete"];
const desk = document.getElementById("desk");
const rubric = document.querySelector("[data-rubric]");

function off() {
  return localStorage.getItem(KEPT) === "off";
}

function typing(target) {
  return target.closest("textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable]");
}

function offerSwitch() {
  const line = document.querySelector("[data-keys]");
  if (!line) return;
  const button = line.querySelector("button");
  const name = () => { button.textContent = off() ? button.dataset.on : button.dataset.off; };
  line.hidden = false;
  name();
  button.addEventListener("click", () => {
    localStorage.setItem(KEPT, off() ? "on" : "off");
    name();
  });
}

function sum() {
  const given = [...rubric.querySelectorAll("input:checked:not([value=''])")];
  const shown = document.querySelector("[data-sum]");
  const places = Math.max(0, ...given.map((input) => (input.dataset.worth.split(".")[1] || "").length));
  const total = given.reduce((all, input) => all + Number(input.dataset.worth), 0);
  const language = document.documentElement.lang;
  if (shown) shown.textContent = given.length ? total.toLocaleString(language, { maximumFractionDigits: places }) : "–";
}

function told(input) {
  input.closest("tr").querySelector("[data-level]").textContent = input.dataset.text;
  sum();
}

function give(row, level, next = row.nextElementSibling ?? row) {
  const input = row.querySelector(`input[value="${level}"]`);
  if (!input || input.disabled) return false;
  input.checked = true;
  told(input);
  (next.querySelector("input:checked") ?? next.querySelector("input")).focus();
  return true;
}

// Whoever reads, and has the focus nowhere, gives the first level that is missing.
function missing(target) {
  if (!rubric || target !== document.body) return null;
  return rubric.querySelector("tbody tr:has(input[value='']:checked)");
}

// What is typed is kept by the button that belongs to it.
function kept(event) {
  const button = { comment: "comment", words: "save" }[event.target.name];
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !button) return;
  event.preventDefault();
  desk.querySelector(`button[value="${button}"]:not([hidden])`)?.click();
}

function pressed(event) {
  if (off() || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const key = event.key.toLowerCase();
  const row = rubric && event.target.closest("[data-rubric] tbody tr");
  const marked = row ?? missing(event.target);
  if (marked && /^[0-9]$/.test(key) && give(marked, key)) return event.preventDefault();
  if (row && NONE.includes(key) && give(row, "", row)) return event.preventDefault();
  const way = { j: "next", k: "prev" }[key];
  const link = way && document.querySelector(`a[rel="${way}"]`);
  const button = document.querySelector(`[data-key="${key}"]`);
  if (link ?? button) {
    event.preventDefault();
    (link ?? button).click();
  }
}

// A card's own “comment” opens the form for it where one is, so that nothing typed so far is left behind.
function about(event) {
  const link = event.target.closest("a[data-on]");
  if (!link || !desk || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const place = desk.elements.place;
  if (!place || ![...place.options].some((option) => option.value === link.dataset.on)) return;
  event.preventDefault();
  place.value = link.dataset.on;
  desk.elements.comment.focus();
}

// A phrase goes into the text, to be changed before it is added.
function repeated(event) {
  const button = event.target.closest("[data-phrase]");
  if (!button) return;
  event.preventDefault();
  const text = desk.elements.comment;
  text.value = text.value ? `${text.value}\n${button.textContent}` : button.textContent;
  text.focus();
}

document.addEventListener("keydown", pressed);
document.addEventListener("click", about);
desk?.addEventListener("click", repeated);
desk?.addEventListener("keydown", kept);
rubric?.addEventListener("change", (event) => told(event.target));
offerSwitch();
