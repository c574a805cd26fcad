import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { type Node, Slice } from "prosemirror-model";
import { EditorState, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { EntryFormat } from "../../../types/EntryFormat";
import type { ImageInfo } from "../../../types/ImageInfo";
import { answerable, firstLine } from "./answerable";
import { keys } from "./commands";
import { fromMarkdown, fromStored } from "./fromMarkdown";
import { wordsOf } from "./kept";
import { pasting } from "./pasting";
import { imageChosen, places } from "./pictures";
import { Room } from "./room";
import { nodes } from "./schema";
import { nodeViews } from "./shown";
import { tags } from "./tags";
import { toMarkdown } from "./toMarkdown";
import { linkAround, type Tools } from "./tools.svelte";
import { typed } from "./typed";

export interface Around {
  most: () => number;
  onchange: (markdown: () => string) => void;
  onrefused: (refused: boolean) => void;
  onstats: (words: number) => void;
  counted: () => boolean;
  addImage: (bytes: Uint8Array) => Promise<ImageInfo>;
  onproblem: (thrown: unknown) => void;
  onescape: () => void;
}

/** The card that lies below the text: about the link or the picture the caret is at. */
export type Card =
  | { about: "link"; href: string; from: number; to: number; fresh: boolean }
  | { about: "image"; alt: string; pos: number };

const COUNT_AFTER = 300;

export function isBlank(doc: Node): boolean {
  return (
    doc.childCount === 1 && doc.child(0).type === nodes.paragraph && doc.child(0).childCount === 0
  );
}

/** One text being written: the editor's state, what may happen to it, and who hears of it. */
export class Writing {
  view: EditorView | null = null;
  card = $state.raw<Card | null>(null);
  #tools: Tools;
  #around: Around;
  #room: Room;
  #refused = false;
  #attributes: Record<string, string> = {};
  #counting: ReturnType<typeof setTimeout> | undefined;
  #askedLink = false;

  constructor(tools: Tools, around: Around) {
    this.#tools = tools;
    this.#around = around;
    this.#room = new Room(around.most);
  }

  open(place: HTMLElement, { text, format }: { text: string; format: EntryFormat }): void {
    this.view = new EditorView(
      { mount: place },
      {
        state: this.#stateOf(fromStored(text, format)),
        nodeViews,
        attributes: (state) => this.#worn(state),
        dispatchTransaction: (tr) => this.#dispatch(tr),
      },
    );
    this.#tools.attach(this.view);
    this.#count(0);
  }

  close(): void {
    clearTimeout(this.#counting);
    this.#tools.attach(null);
    this.view?.destroy();
    this.view = null;
  }

  wear(attributes: Record<string, string>): void {
    this.#attributes = attributes;
    this.view?.setProps({});
  }

  insert(markdown: string): void {
    const { view } = this;
    if (view === null) return;
    const content = answerable(fromMarkdown(markdown).content);
    const { tr, doc } = view.state;
    if (isBlank(doc)) {
      tr.replaceWith(0, doc.content.size, content);
      tr.setSelection(firstLine(tr));
    } else tr.replaceSelection(new Slice(content, 0, 0));
    view.dispatch(tr.scrollIntoView());
    view.focus();
  }

  replace(text: string, format: EntryFormat): void {
    this.#room.forget();
    this.card = null;
    this.#refuse(false);
    const { view } = this;
    if (view === null) return;
    view.updateState(this.#stateOf(fromStored(text, format)));
    this.#tools.look(view.state);
    this.#count(0);
  }

  refuse(): void {
    this.#refuse(true);
  }

  /** Opens the card on the link at the caret, or for one around what is chosen. */
  askLink(): void {
    const { view } = this;
    if (view === null) return;
    const { from, to } = view.state.selection;
    const there = linkAround(view.state);
    this.#askedLink = true;
    this.card = there
      ? { about: "link", ...there, fresh: true }
      : { about: "link", href: "", from, to, fresh: true };
  }

  leaveCard(): void {
    this.#askedLink = false;
    this.card = null;
    this.view?.focus();
  }

  #stateOf(doc: Node): EditorState {
    const escape = () => {
      if (this.card === null || this.card.about === "image") this.#around.onescape();
      else this.leaveCard();
      return true;
    };
    const link = () => {
      this.askLink();
      return true;
    };
    return EditorState.create({
      doc,
      plugins: [
        typed,
        keymap({ ...keys, Escape: escape, "Mod-Shift-l": link, "Mod-L": link }),
        history({ newGroupDelay: 700 }),
        tags,
        places,
        pasting({ ...this.#around, refuse: () => this.refuse() }),
        dropCursor({ class: "ed-drop", color: false }),
        gapCursor(),
      ],
    });
  }

  #worn({ doc }: EditorState): Record<string, string> {
    const blank = isBlank(doc);
    const placeholder = this.#attributes["data-placeholder"];
    return {
      ...this.#attributes,
      // No content-visibility for long ones: WebKit then puts the caret, and what is typed,
      // at the start of a block it had not laid out.
      class: blank ? "is-blank" : "",
      ...(blank && placeholder !== undefined ? { "aria-placeholder": placeholder } : {}),
    };
  }

  #dispatch(tr: Transaction): void {
    const { view } = this;
    if (view === null) return;
    const before = view.state;
    const { state: after } = before.applyTransaction(tr);
    const changed = after.doc !== before.doc;
    if (changed && !this.#room.allows(tr, before, after)) {
      this.#refuse(true);
      // What the browser put in already is put back.
      view.updateState(before);
      return;
    }
    view.updateState(after);
    this.#tools.look(after);
    if (tr.selectionSet || changed) this.#lookAround(after);
    if (!changed) return;
    this.#refuse(false);
    this.#around.onchange(() => toMarkdown(after.doc));
    this.#count(COUNT_AFTER);
  }

  #lookAround(state: EditorState): void {
    const image = this.view && imageChosen(this.view);
    const link = linkAround(state);
    if (this.#askedLink && document.activeElement?.closest(".ed-card")) return;
    this.#askedLink = false;
    if (image) this.card = { about: "image", alt: image.node.attrs["alt"], pos: image.pos };
    else this.card = link && { about: "link", ...link, fresh: false };
  }

  #refuse(refused: boolean): void {
    if (refused === this.#refused) return;
    this.#refused = refused;
    this.#around.onrefused(refused);
  }

  #count(after: number): void {
    clearTimeout(this.#counting);
    if (!this.#around.counted()) return;
    this.#counting = setTimeout(() => {
      if (this.view !== null) this.#around.onstats(wordsOf(this.view.state.doc));
    }, after);
  }
}
