// Says that a file is being made, how long and how much of it is here, and saves it. Without this file the same
// buttons and links load it as any other.
const line = document.getElementById("under-way");
const bar = line.querySelector("progress");
const said = document.getElementById("under-way-said");
const soFar = document.getElementById("under-way-so-far");
const stop = line.querySelector("button");
const LATE = 400; // ms; what is quicker needs no line
let running = null;

function address(element) {
  if (element.href) return element.href;
  const url = new URL(element.formAction);
  url.search = new URLSearchParams(new FormData(element.form));
  return url.href;
}

// “attachment; filename*=utf-8''%E1%83%9B.pdf”, or filename="Green Basket.pdf"
function nameOf(answer) {
  const header = answer.headers.get("Content-Disposition") ?? "";
  const coded = /filename\*=utf-8''([^;]+)/i.exec(header);
  return coded ? decodeURIComponent(coded[1]) : (/filename="([^"]+)"/.exec(header)?.[1] ?? "");
}

function tell(kind, name) {
  line.hidden = false;
  bar.hidden = stop.hidden = kind !== "making";
  said.textContent = line.dataset[kind].replace("%(name)s", () => name);
}

// How many files of a ZIP archive have begun to arrive: each begins with these four bytes. An archive is sent as its files
// are made, so nobody need ask the server.
function entries() {
  const sign = [0x50, 0x4b, 3, 4];
  let matched = 0, found = 0;
  return (bytes) => {
    for (const byte of bytes) {
      matched = byte === sign[matched] ? matched + 1 : Number(byte === sign[0]);
      if (matched === sign.length) [matched, found] = [0, found + 1];
    }
    return found;
  };
}

const ofAll = (made, all) =>
  made ? line.dataset.page.replace("%(number)s", () => made).replace("%(all)s", () => all) : "";

function count(bytes, since, pages) {
  const units = (unit, value, digits = 0) =>
    new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, maximumFractionDigits: digits }).format(value);
  const seconds = units("second", Math.floor((performance.now() - since) / 1000));
  soFar.textContent = [pages, seconds, bytes && units("kilobyte", Math.ceil(bytes / 1000))].filter(Boolean).join(" · ");
}

// All of the answer; how much there will be is known only where it comes as it is, or where its pages are counted.
async function received(answer, arrived, pages) {
  const total = answer.headers.has("Content-Encoding") ? 0 : Number(answer.headers.get("Content-Length"));
  const counted = entries();
  const reader = answer.body.getReader();
  const chunks = [];
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    const made = pages ? Math.min(counted(part.value), pages) : 0;
    arrived(bytes += part.value.length, made);
    if (pages) Object.assign(bar, { max: pages, value: made });
    else if (total) Object.assign(bar, { max: total, value: bytes });
  }
  return new Blob(chunks, { type: answer.headers.get("Content-Type") });
}

function save(blob, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function take(element) {
  running?.abort();
  const own = running = new AbortController();
  const since = performance.now();
  const title = element.dataset.file;
  const pages = Number(element.dataset.pages ?? 0);
  let bytes = 0, made = 0;
  bar.removeAttribute("value");
  soFar.textContent = "";
  const late = setTimeout(() => tell("making", title), LATE);
  const clock = setInterval(() => count(bytes, since, ofAll(made, pages)), 500);
  try {
    const answer = await fetch(address(element), { signal: own.signal });
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    const blob = await received(answer, (...now) => { [bytes, made] = now; }, pages);
    save(blob, nameOf(answer));
    tell("done", nameOf(answer));
  } catch {
    if (own !== running) return;
    if (own.signal.aborted) {
      line.hidden = true;
      element.focus();
    } else tell("failed", title);
  } finally {
    clearTimeout(late);
    clearInterval(clock);
    if (own === running) soFar.textContent = "";
  }
}

stop.addEventListener("click", () => running?.abort());
document.addEventListener("click", (event) => {
  const element = event.target.closest("[data-file]");
  if (!element || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  take(element);
});
