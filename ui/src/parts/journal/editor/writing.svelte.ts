import type { Node } from "prosemirror-model";
import { EditorState, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { EntryFormat } from "../../../types/EntryFormat";
import { putTemplate } from "./answerable";
import { type Card, cardAt, linkCard } from "./cards";
import { Counting } from "./counting";
import { fromMarkdown, fromStored } from "./fromMarkdown";
import { wordsOf } from "./kept";
import type { Given } from "./pasting";
import { pluginsFor } from "./plugins";
import { Refusing } from "./refusing";
import { Room } from "./room";
import { nodeViews } from "./shown";
import { toMarkdown } from "./toMarkdown";
import type { Tools } from "./tools.svelte";
import { airOf, attributesOf } from "./wearing";

export interface Around extends Omit<Given, "refusing"> {
  onchange: (markdown: () => string) => void;
  /** And how many words were left out, where that is known. */
  onrefused: (refused: boolean, words: number) => void;
  onstats: (words: number) => void;
  counted: () => boolean;
  onescape: () => void;
  onabove: () => void;
}

/** One text being written: the editor's state, what may happen to it, and who hears of it. */
export class Writing {
  view: EditorView | null = null;
  card = $state.raw<Card | null>(null);
  #tools: Tools;
  #around: Around;
  #room: Room;
  #refusing: Refusing;
  #attributes: Record<string, string> = {};
  #counting: Counting;
  #askedLink = false;

  constructor(tools: Tools, around: Around) {
    this.#tools = tools;
    this.#around = around;
    this.#room = new Room(around.most);
    this.#refusing = new Refusing(around.onrefused);
    this.#counting = new Counting(around.counted, around.onstats);
  }

  open(place: HTMLElement, { text, format }: { text: string; format: EntryFormat }): void {
    this.view = new EditorView(
      { mount: place },
      {
        state: this.#stateOf(fromStored(text, format)),
        nodeViews,
        attributes: ({ doc }) => attributesOf(doc, this.#attributes),
        dispatchTransaction: (tr) => this.#dispatch(tr),
        ...airOf(place),
      },
    );
    this.#tools.attach(this.view);
    this.#count(0);
  }

  close(): void {
    this.#counting.stop();
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
    putTemplate(view, fromMarkdown(markdown).content);
    view.focus();
  }

  replace(text: string, format: EntryFormat): void {
    this.#room.forget();
    this.card = null;
    this.#refusing.allow();
    const { view } = this;
    if (view === null) return;
    view.updateState(this.#stateOf(fromStored(text, format)));
    this.#tools.look(view.state);
    this.#count(0);
  }

  /** Opens the card on the link at the caret, or for one around what is chosen. */
  askLink(): void {
    const { view } = this;
    if (view === null) return;
    this.#askedLink = true;
    this.card = linkCard(view.state);
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
    };
    const given = { ...this.#around, refusing: this.#refusing };
    const leads = { escape, link: () => this.askLink(), above: () => this.#around.onabove() };
    return EditorState.create({ doc, plugins: pluginsFor(given, leads) });
  }

  #dispatch(tr: Transaction): void {
    const { view } = this;
    if (view === null) return;
    const before = view.state;
    const { state: after } = before.applyTransaction(tr);
    const changed = after.doc !== before.doc;
    if (changed && !this.#room.allows(tr, before, after)) {
      this.#refusing.refuse(Math.max(0, wordsOf(after.doc) - wordsOf(before.doc)));
      // What the browser put in already is put back.
      view.updateState(before);
      return;
    }
    view.updateState(after);
    this.#tools.look(after);
    if (tr.selectionSet || changed) this.#lookAround(after);
    if (!changed) return;
    this.#refusing.allow();
    this.#around.onchange(() => toMarkdown(after.doc));
    this.#count();
  }

  #lookAround(state: EditorState): void {
    if (this.#askedLink && document.activeElement?.closest(".ed-card")) return;
    this.#askedLink = false;
    this.card = cardAt(this.view, state);
  }

  #count(after?: number): void {
    this.#counting.soon(() => this.view?.state.doc, after);
  }
}
