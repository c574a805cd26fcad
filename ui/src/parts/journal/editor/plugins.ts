import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import type { Plugin } from "prosemirror-state";
import { keys } from "./commands";
import { found } from "./found";
import { toTop, upFrom } from "./leaving";
import { type Given, pasting } from "./pasting";
import { pictureKeys } from "./pictureKeys";
import { pieces } from "./pieces";
import { places } from "./pictures";
import { tags } from "./tags";
import { typed } from "./typed";
import { addressThenEnter } from "./typedAddress";

export interface Leads {
  escape: () => void;
  link: () => void;
  above: () => void;
}

/** What happens to a text while it is written, in the order in which each is asked. */
export function pluginsFor(given: Given, { escape, link, above }: Leads): Plugin[] {
  const always = (act: () => void) => () => {
    act();
    return true;
  };
  return [
    found,
    typed,
    keymap({ Enter: addressThenEnter }),
    keymap(pictureKeys),
    keymap({ ArrowUp: upFrom(above), "Mod-Home": toTop }),
    keymap({ ...keys, Escape: always(escape), "Mod-Shift-l": always(link), "Mod-L": always(link) }),
    history({ newGroupDelay: 700 }),
    tags,
    pieces,
    places,
    pasting(given),
    dropCursor({ class: "ed-drop", color: false }),
    gapCursor(),
  ];
}
