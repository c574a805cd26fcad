import "@testing-library/svelte/vitest";
import { configure } from "@testing-library/dom";
import { afterEach, beforeEach, vi } from "vitest";

// A screen's code is fetched when it is first wanted; on a busy machine that alone takes seconds.
configure({ asyncUtilTimeout: 15_000 });

// jsdom knows the dialog element but not how to open it.
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event("close"));
};

// The page's editor asks where things lie; nothing lies anywhere here.
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => document.body.getBoundingClientRect();
document.elementFromPoint ??= () => null;

// user-event walks through radios with it; names here are plain.
globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;

// axe asks for one to look at icon fonts, of which there are none here.
HTMLCanvasElement.prototype.getContext = () => null;

beforeEach(() => {
  document.body.innerHTML = "";
  document.title = "";
  for (const name of Object.keys(document.documentElement.dataset)) {
    delete document.documentElement.dataset[name];
  }
});
afterEach(() => {
  vi.useRealTimers();
});
