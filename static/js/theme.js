// Light or dark at once, without losing what is half written on the page; the server remembers it.
document.getElementById("theme")?.addEventListener("submit", (event) => {
  event.preventDefault();
  const { form = event.target, value } = event.submitter;
  for (const button of form.querySelectorAll("button")) {
    button.toggleAttribute("aria-current", false);
    if (button.value === value) button.setAttribute("aria-current", "true");
  }
  if (value) document.documentElement.dataset.theme = value;
  else delete document.documentElement.dataset.theme;
  const choice = new FormData(form, event.submitter);
  choice.delete("next");
  fetch(form.action, { method: "POST", body: choice });
});
