// Lights up the path of whatever is pointed at or focused: a segment, a type, a channel, a remark, a relationship.
const page = document.querySelector(".mapped");
const drawing = page?.querySelector(".flow");

function light(target) {
  const way = target?.closest("[data-way]")?.dataset.way.split(" ") ?? [];
  const wanted = chosen(way);
  let found = false;
  for (const part of drawing.querySelectorAll("[data-way]")) {
    const lit = wanted.some((one) => part.dataset.way.split(" ").includes(one));
    part.classList.toggle("lit", lit);
    found ||= lit;
  }
  drawing.classList.toggle("lighting", found);
}

// A line belongs to many; pointed at, it means its relationship, or where there is none, its segment and type.
function chosen(way) {
  const own = way.find((one) => one.startsWith("r"));
  return own ? [own] : way.length > 1 ? way.slice(0, 1) : way;
}

if (drawing) {
  const focused = () => light(document.activeElement);
  page.addEventListener("pointerover", (event) => light(event.target.closest("[data-way]") ?? document.activeElement));
  page.addEventListener("pointerleave", focused);
  page.addEventListener("focusin", focused);
  page.addEventListener("focusout", () => light(null));
}
