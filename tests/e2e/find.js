// Finds what can be pressed or filled by the name a screen reader would say. Given: the name.
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").replace(/’/g, "'").trim();
const wanted = tidy(arguments[0]);
const nameOf = (element) => {
  const by = element.getAttribute("aria-labelledby");
  if (by) {
    return by
      .split(/\s+/)
      .map((id) => tidy(document.getElementById(id)?.textContent))
      .join(" ");
  }
  return tidy(
    element.getAttribute("aria-label") ||
      (element.labels?.length ? element.labels[0].innerText : "") ||
      (element.matches("input,textarea,select") ? element.placeholder : element.innerText) ||
      element.title,
  );
};
const roles = "button,a[href],input,textarea,select,summary,[role],[contenteditable=true]";
const isThere = (element) =>
  element.checkVisibility({ visibilityProperty: true }) ||
  // A choice drawn by its label hides the input itself.
  (element.labels?.length > 0 && element.labels[0].checkVisibility({ visibilityProperty: true }));
const near = document.querySelector("dialog[open]") ?? document.querySelector("main");
const isNear = (element) => near?.contains(element) ?? false;
const seen = [...document.querySelectorAll(roles)].filter(isThere);
const named = seen.filter((element) => nameOf(element) === wanted);
// The same words may stand in the navigation and on the page: the page's are meant.
const found = named.find((element) => isNear(element) && !element.disabled) ?? named[0];
return found ?? seen.map(nameOf).filter((name) => name !== "");
