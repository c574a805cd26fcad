import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { words } from "../../../words";
import { found, hide, placesIn } from "./found";
import { placesOfLetters, placesOfTerms, type Stretch, termsOf } from "./soughtWords";

const NOWHERE = { count: 0, at: -1 };

/** Looking for something on the page that is open: what the finder found there, or what is typed in its own bar. */
export class Seeking {
  /** What is typed in the bar; it is still there the next time. */
  typed = $state("");
  now = $state.raw(NOWHERE);
  /** For whoever can't see the marks. */
  said = $state("");
  #view: () => EditorView | null;
  /** Where the caret was as one began to type: each further letter looks from there. */
  #from = 0;

  constructor(view: () => EditorView | null) {
    this.#view = view;
  }

  /** Marks what the finder looked for, with the caret at its first place. False: it is not in the text. */
  show(query: string): boolean {
    const view = this.#view();
    const terms = termsOf(query);
    if (view === null) return false;
    const places = placesIn(view.state.doc, (text) => placesOfTerms(text, terms));
    this.said = words.editor.find.shown(places.length);
    if (places.length === 0) return false;
    this.#go(view, places, 0, false);
    view.focus();
    return true;
  }

  /** The bar is opened: what is chosen in the text is what is meant. */
  begin(): void {
    const { state } = this.#view() ?? {};
    if (state === undefined) return;
    const { from, to, empty, $from: at } = state.selection;
    this.#from = from;
    if (!empty && at.sameParent(state.selection.$to) && to - from < 100)
      this.typed = state.doc.textBetween(from, to);
    this.type(this.typed);
  }

  type(typed: string): void {
    this.typed = typed;
    this.#look((places) => places.findIndex(({ from }) => from >= this.#from));
  }

  /** To the next place from the caret, or the one before; after the last comes the first. */
  step(by: 1 | -1): void {
    const caret = this.#view()?.state.selection.from ?? 0;
    this.#look((places) => {
      if (by > 0) return places.findIndex(({ from }) => from > caret);
      const at = places.findLastIndex(({ from }) => from < caret);
      return at < 0 ? places.length - 1 : at;
    });
    this.#from = this.#view()?.state.selection.from ?? 0;
  }

  /** The marks go; the caret stays at the place that was looked at. */
  stop(): void {
    const view = this.#view();
    this.now = NOWHERE;
    this.said = "";
    if (view === null) return;
    hide(view);
    view.focus();
  }

  #look(which: (places: Stretch[]) => number): void {
    const view = this.#view();
    if (view === null) return;
    const places = placesIn(view.state.doc, (text) => placesOfLetters(text, this.typed));
    if (places.length > 0) return this.#go(view, places, Math.max(0, which(places)), true);
    this.now = NOWHERE;
    view.dispatch(view.state.tr.setMeta(found, { places, at: -1, held: true }));
  }

  #go(view: EditorView, places: Stretch[], at: number, held: boolean): void {
    const { doc, tr } = view.state;
    const { from } = places[at]!;
    tr.setSelection(TextSelection.create(doc, from)).setMeta("addToHistory", false);
    view.dispatch(tr.setMeta(found, { places, at, held }));
    this.now = { count: places.length, at };
    bringIntoView(view, from);
  }
}

/** A third down from the top, unless it is well in sight: what follows is what one reads on with. */
export function bringIntoView(view: EditorView, pos: number): void {
  const { node, offset } = view.domAtPos(pos);
  const range = document.createRange();
  range.setStart(node, offset);
  const line = range.getBoundingClientRect?.() ?? new DOMRect();
  const pane = paneOf(view.dom);
  if (pane === null) return;
  const { top, height } = pane.getBoundingClientRect();
  const margin = Math.min(96, height / 4);
  if (line.top >= top + margin && line.bottom <= top + height - margin) return;
  pane.scrollTop += line.top - top - height / 3;
}

/** What scrolls the page: in a small window that is more than the text. */
export function paneOf(dom: Element): Element | null {
  const page = dom.closest(".jpage");
  if (page === null) return null;
  return getComputedStyle(page).overflowY === "visible" ? page.closest(".jdesk") : page;
}
