// Moving cards: by Alt with an arrow, by the mouse, by a finger that rests on one. The server says where they may go.
const MOUSE = 5, FINGER = 8; // pixels
const REST = 300; // milliseconds
const EDGE = 56, SPEED = 14; // pixels from the window's edge, and pixels a frame

const idOf = (card) => decodeURIComponent(card.id.slice(3).replaceAll("_", "%"));
let sent = Promise.resolve(); // each move waits for the one before: keys come faster than answers

const still = () => !document.querySelector(".leaf");

function send(card, values) {
  const address = new URL(card.querySelector(".open").href);
  address.pathname += "move/";
  const move = () => htmx.ajax("POST", address.href, { source: "#move", target: "#canvas", swap: "outerHTML", values });
  sent = sent.then(move).catch(() => {}); // what did not get through is said by board-edit.js
}

document.addEventListener("keydown", (event) => {
  const step = { ArrowUp: "earlier", ArrowDown: "later" }[event.key];
  const card = event.target.closest?.(".open")?.closest("li");
  if (!step || !event.altKey || !card) return;
  event.preventDefault();
  if (still()) send(card, { step });
});

let drag = null;

function begin() {
  drag.started = true;
  drag.card.classList.add("dragged");
  document.documentElement.classList.add("dragging");
  try { drag.card.setPointerCapture(drag.pointer); } catch { /* the finger is gone by now */ }
  navigator.vibrate?.(10);
  look();
  requestAnimationFrame(scroll);
}

function clear() {
  for (const mark of document.querySelectorAll(".drop-before, .drop-after, .drop-into"))
    mark.classList.remove("drop-before", "drop-after", "drop-into", "beside");
}

function end() {
  if (!drag) return;
  clearTimeout(drag.timer);
  clear();
  drag.card.classList.remove("dragged");
  document.documentElement.classList.remove("dragging");
  drag = null;
}

// Find the place under the pointer and draw the line there.
function look() {
  clear();
  drag.place = null;
  const home = drag.card.closest(".block");
  const block = document.elementFromPoint(drag.x, drag.y)?.closest(".block");
  if (!block || block.dataset.of !== home.dataset.of) return;
  const cards = [...block.querySelectorAll(":scope > ul > li")].filter((card) => card !== drag.card);
  if (!cards.length) {
    if (block !== home) block.classList.add("drop-into");
    drag.place = { block, next: null };
    return;
  }
  const [near, box] = nearest(cards);
  const beside = cards.some((card) => card !== near && Math.abs(card.getBoundingClientRect().top - box.top) < 4);
  const rtl = getComputedStyle(block).direction === "rtl";
  const after = beside
    ? (drag.x > box.left + box.width / 2) !== rtl
    : drag.y > box.top + box.height / 2;
  near.classList.add(after ? "drop-after" : "drop-before");
  near.classList.toggle("beside", beside);
  drag.place = { block, next: after ? cards[cards.indexOf(near) + 1] ?? null : near };
}

function nearest(cards) {
  let best = [cards[0], cards[0].getBoundingClientRect()], least = Infinity;
  for (const card of cards) {
    const box = card.getBoundingClientRect();
    const dx = Math.max(box.left - drag.x, 0, drag.x - box.right), dy = Math.max(box.top - drag.y, 0, drag.y - box.bottom);
    if (dx * dx + dy * dy < least) [best, least] = [[card, box], dx * dx + dy * dy];
  }
  return best;
}

function scroll() {
  if (!drag?.started) return;
  const up = drag.y < EDGE, down = drag.y > innerHeight - EDGE;
  if (up || down) {
    scrollBy(0, up ? -SPEED : SPEED);
    look();
  }
  requestAnimationFrame(scroll);
}

// The click that ends a drag opens nothing.
function swallow(event) {
  event.preventDefault();
  event.stopPropagation();
}

function drop() {
  const { card, place } = drag;
  end();
  addEventListener("click", swallow, true);
  setTimeout(() => removeEventListener("click", swallow, true));
  if (!place) return;
  const same = place.block === card.closest(".block");
  if (same && (place.next === card.nextElementSibling)) return;
  const values = { before: place.next ? idOf(place.next) : "" };
  if (!same) values.block = place.block.id;
  send(card, values);
}

document.addEventListener("pointerdown", (event) => {
  const card = event.target.closest?.(".block > ul > li");
  if (!card?.querySelector(".open") || event.button || !event.isPrimary || event.target.closest(".marks, .pin") || !still()) return;
  drag = { card, x: event.clientX, y: event.clientY, from: [event.clientX, event.clientY], pointer: event.pointerId, mouse: event.pointerType === "mouse" };
  if (!drag.mouse) drag.timer = setTimeout(begin, REST);
});

document.addEventListener("pointermove", (event) => {
  if (!drag || event.pointerId !== drag.pointer) return;
  [drag.x, drag.y] = [event.clientX, event.clientY];
  if (drag.started) return look();
  const far = Math.hypot(drag.x - drag.from[0], drag.y - drag.from[1]);
  if (drag.mouse && far > MOUSE) begin();
  else if (!drag.mouse && far > FINGER) end();
});

document.addEventListener("pointerup", () => (drag?.started ? drop() : end()));
document.addEventListener("pointercancel", end);
document.addEventListener("keydown", (event) => event.key === "Escape" && end());
document.addEventListener("touchmove", (event) => drag?.started && event.preventDefault(), { passive: false });
document.addEventListener("contextmenu", (event) => drag && !drag.mouse && event.preventDefault());
document.addEventListener("dragstart", (event) => event.target.closest?.(".block") && event.preventDefault());
