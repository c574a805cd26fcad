import { test } from "vitest";
import { EditorView } from "prosemirror-view";
import { Writing } from "../src/parts/journal/editor/writing.svelte";
import { Tools } from "../src/parts/journal/editor/tools.svelte";
function run(name: string, text: string, format: "plain"|"commonmark") {
  const w = new Writing(new Tools(), { most: () => 2_000_000, onchange() {}, onrefused() {}, onstats() {}, counted: () => false } as never);
  const place = document.createElement("div"); document.body.append(place);
  let a = performance.now();
  w.open(place, { text, format });
  console.log(name, "open", Math.round(performance.now() - a));
  const v = w.view as EditorView;
  for (const at of [Math.floor(v.state.doc.content.size / 2), v.state.doc.content.size - 1]) for (let i = 0; i < 4; i++) {
    a = performance.now();
    const tr = v.state.tr.insertText("x", at);
    const b = performance.now();
    v.state.applyTransaction(tr);
    const c = performance.now();
    v.dispatch(tr);
    console.log(name, "tr", (b - a).toFixed(1), "apply", (c - b).toFixed(1), "dispatch", (performance.now() - c).toFixed(1));
  }
  w.close();
}
test("x", () => {
  const s = "Words of a #tag and some more of them, ";
  run("one", s.repeat(25000), "plain");
  run("untagged", s.replace("#", "").repeat(25000), "plain");
  run("lines", (s.replace("#", "") + "\n").repeat(5000), "plain");
}, 100000);
