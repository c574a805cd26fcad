// Notes where the next press lands: true where it is meant to, the name of what it hit where that is
// not to be pressed, and { pressed } where another thing was pressed instead. Given: what is meant.
const [meant] = arguments;
window.lastPress = null;
const hear = (click) => {
  const on = click.target;
  const said = (on.innerText ?? "").slice(0, 60);
  const name = `${on.localName}.${on.className} ${said}`;
  const other = on.closest?.("button,a[href],input,select,textarea,label,summary");
  if (click.composedPath().includes(meant)) window.lastPress = true;
  else window.lastPress = other ? { pressed: name } : name;
};
window.addEventListener("click", hear, { capture: true, once: true });
