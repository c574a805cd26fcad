export const unlock = {
  name: "Onward",
  title: "Locked, and yours.",
  passphrase: "Passphrase",
  show: "Show passphrase",
  unlock: "Unlock",
  busy: "Opening. This takes about a second.",
  empty: "Type your passphrase first.",
  capsLock: "Caps Lock is on.",
};
