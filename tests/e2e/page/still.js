// Brings an element into view and watches it for two frames. Given: the element, and "pressed" where
// nothing may lie over it. Gives what to press, or says why it can't be pressed as it is.
const [element, purpose] = arguments;
const frame = () =>
  // A window that is not shown draws no frames.
  Promise.race([
    new Promise((drawn) => requestAnimationFrame(drawn)),
    new Promise((late) => setTimeout(late, 500)),
  ]);
const tell = (other) =>
  other === null
    ? "nothing"
    : `${other.localName}.${other.className} ${(other.innerText ?? "").slice(0, 60)}`;
/** The middle of what is in the window, where a web driver presses. */
const middle = (it) => {
  const box = it.getClientRects()[0];
  if (box === undefined) return null;
  const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
  return right > left && bottom > top ? [(left + right) / 2, (top + bottom) / 2] : null;
};
const at = (it) => {
  const where = middle(it);
  return where && document.elementFromPoint(...where);
};
const reaches = (it) => {
  const hit = at(it);
  return hit !== null && it.contains(hit);
};
const bring = (it) => it.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
const place = (it) => JSON.stringify(it.getBoundingClientRect());

return (async () => {
  let it = element;
  bring(it);
  // A choice drawn by its label hides the input itself: what is drawn is pressed.
  const label = element.labels?.[0];
  if (purpose === "pressed" && label && !reaches(it)) bring((it = label));
  const before = place(it);
  for (let frames = 0; frames < 2; frames += 1) {
    await frame();
    if (!it.isConnected) return "it was drawn anew";
    if (place(it) !== before) return `it moves: ${before}, then ${place(it)}`;
  }
  if (purpose !== "pressed" || reaches(it)) return element.disabled ? "it is disabled" : it;
  return `over it lies ${tell(at(it))}`;
})();
