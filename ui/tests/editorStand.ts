import { render } from "@testing-library/svelte";
import { TextSelection } from "prosemirror-state";
import { type EditorView } from "prosemirror-view";
import { vi } from "vitest";
import { Session } from "../src/app/session.svelte";
import { FakeHost } from "../src/testing/fakeHost";
import EditorStand from "./EditorStand.svelte";

interface Stood {
  view: EditorView;
  markdown: () => string | null;
  heard: ReturnType<typeof props>;
  editor: { insert(text: string): void; replace(text: string, format: string): void };
}

function props() {
  return {
    onchange: vi.fn<(markdown: () => string) => void>(),
    onrefused: vi.fn<(refused: boolean, words: number) => void>(),
    onstats: vi.fn<(words: number) => void>(),
    addImage: vi.fn(() => Promise.resolve({ id: 12, width: 8, height: 6 })),
    chooseImage: vi.fn(() => Promise.resolve({ id: 7, width: 8, height: 6 })),
    dropped: vi.fn(() => Promise.resolve({ images: [], problem: null, left: 0 })),
    onproblem: vi.fn(),
    onescape: vi.fn(),
  };
}

export function stand(text: string, format = "commonmark", most = 1_000_000): Stood {
  const host = new FakeHost();
  const session = new Session(host);
  session.state = { limits: { entryBytes: most, lineBytes: 500, passphraseBytes: 1024 } } as never;
  const heard = props();
  let editor: never;
  let view: never;
  render(EditorStand, {
    session,
    given: {
      format,
      text,
      label: "Entry",
      placeholder: "Write",
      spellCheck: false,
      ...heard,
    } as never,
    onready: (made: unknown, seen: unknown) => {
      editor = made as never;
      view = seen as never;
    },
  });
  const last = () => heard.onchange.mock.lastCall?.[0]() ?? null;
  return { view: view!, editor: editor!, heard, markdown: last };
}

/** Types as a hand does: each character passes by what listens for it. */
export function type(view: EditorView, text: string): void {
  for (const character of text) {
    const { from, to } = view.state.selection;
    const taken = view.someProp("handleTextInput", (f) =>
      f(view, from, to, character, () => view.state.tr.insertText(character, from, to)),
    );
    if (!taken) view.dispatch(view.state.tr.insertText(character, from, to));
  }
}

export function key(view: EditorView, key: string, held: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held });
  view.dom.dispatchEvent(event);
  return event.defaultPrevented;
}

export function paste(view: EditorView, data: Record<string, string>, files: File[] = []): void {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  const clipboardData = {
    getData: (kind: string) => data[kind] ?? "",
    files,
    types: [],
    items: [],
  };
  Object.assign(event, { clipboardData });
  view.dom.dispatchEvent(event);
}

export function caret(view: EditorView, at: number): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)));
}
