import {
  InputRule,
  inputRules,
  textblockTypeInputRule,
  wrappingInputRule,
} from "prosemirror-inputrules";
import type { MarkType } from "prosemirror-model";
import { TextSelection } from "prosemirror-state";
import { linkAllowed, wholeAddress } from "./addresses";
import { depthOf } from "./commands";
import { addressThenSpace } from "./typedAddress";
import { marks, nodes } from "./schema";

/** The signs go, and what stood between them gets the look. */
function between(pattern: RegExp, type: MarkType): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const [whole, , inner] = match;
    if (whole === undefined || inner === undefined) return null;
    const from = start + whole.length - whole.trimStart().length;
    const lead = whole.indexOf(inner);
    const { tr } = state;
    const textFrom = start + lead;
    const textTo = textFrom + inner.length;
    if (textTo < end) tr.delete(textTo, end);
    const opens = textFrom - (match[1]?.length ?? 0);
    if (opens >= from) tr.delete(opens, textFrom);
    tr.addMark(opens, opens + inner.length, type.create());
    return tr.removeStoredMark(type);
  });
}

const box = new InputRule(/^\[([ xX]?)\]\s$/, (state, match, start, end) => {
  const $start = state.doc.resolve(start);
  const checked = /x/i.test(match[1] ?? "");
  const depth = depthOf($start, nodes.list_item);
  const tr = state.tr.delete(start, end);
  if (depth > 0 && depth === $start.depth - 1 && $start.index(depth) === 0)
    return tr.setNodeAttribute($start.before(depth), "checked", checked);
  const $at = tr.doc.resolve(start);
  const range = $at.blockRange();
  if (range === null || $at.parent.type !== nodes.paragraph) return null;
  return tr.wrap(range, [
    { type: nodes.bullet_list },
    { type: nodes.list_item, attrs: { checked } },
  ]);
});

const rule = new InputRule(/^(?:---|___)$/, (state, _, start) => {
  const $start = state.doc.resolve(start);
  if ($start.parent.type !== nodes.paragraph) return null;
  const tr = state.tr.replaceWith($start.before(), $start.after(), [
    nodes.horizontal_rule.create(),
    nodes.paragraph.create(),
  ]);
  return tr.setSelection(TextSelection.create(tr.doc, $start.before() + 2));
});

/** `[words](address)`: the words stay, and lead there. */
const writtenLink = new InputRule(
  /(?<!!)\[([^[\]]+)\]\(([^\s()]+)\)$/,
  (state, match, start, end) => {
    const [, said, typed] = match;
    const href = wholeAddress(typed ?? "");
    if (said === undefined || !linkAllowed(href)) return null;
    const textTo = start + 1 + said.length;
    const tr = state.tr.delete(textTo, end).delete(start, start + 1);
    tr.removeMark(start, start + said.length, marks.link);
    tr.addMark(start, start + said.length, marks.link.create({ href }));
    return tr.removeStoredMark(marks.link);
  },
);

/** What one types as Markdown takes its form at once; Backspace right after takes it back. */
export const typed = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{1,3})\s$/, nodes.heading, ([, signs]) => ({
      level: signs?.length ?? 1,
    })),
    wrappingInputRule(/^\s*[-+*]\s$/, nodes.bullet_list),
    wrappingInputRule(
      /^(\d{1,9})[.)]\s$/,
      nodes.ordered_list,
      ([, order]) => ({ order: Number(order) }),
      ([, order], before) => before.childCount + Number(before.attrs["order"]) === Number(order),
    ),
    wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
    textblockTypeInputRule(/^```$/, nodes.code_block),
    box,
    rule,
    writtenLink,
    addressThenSpace,
    between(/(\*\*)([^*\s](?:[^*]*[^*\s])?)\*\*$/, marks.strong),
    between(/(?<![*\\])(\*)([^*\s](?:[^*]*[^*\s])?)\*$/, marks.em),
    between(/(?<![\p{L}\p{N}_])(_)([^_\s](?:[^_]*[^_\s])?)_$/u, marks.em),
    between(/(`)([^`]+)`$/, marks.code),
  ],
});
