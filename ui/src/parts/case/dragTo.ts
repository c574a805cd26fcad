import type { Attachment } from "svelte/attachments";

/** How far a press may slip and still be a press. */
const SLIP = 6;

/**
 * Lets an element be dragged onto one of those that say `data-side`. By pointer events: the webview
 * of one system keeps the engine's own drag and drop to itself.
 */
export function dragTo(drop: (side: string) => void): Attachment<HTMLElement> {
  return (node) => {
    let from: { x: number; y: number; id: number } | null = null;
    let moving = false;
    let over: HTMLElement | null = null;

    const lightUp = (zone: HTMLElement | null) => {
      over?.classList.remove("is-over");
      over = zone;
      over?.classList.add("is-over");
    };
    const zoneAt = ({ clientX, clientY }: PointerEvent) =>
      document
        .elementsFromPoint(clientX, clientY)
        .filter((at) => !node.contains(at))
        .map((at) => at.closest<HTMLElement>("[data-side]"))
        .find((zone) => zone !== null) ?? null;

    const rest = () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", rest);
      from = null;
      moving = false;
      node.style.transform = "";
      node.classList.remove("is-dragged");
      lightUp(null);
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      from = { x: event.clientX, y: event.clientY, id: event.pointerId };
      // A quick hand is beyond the element before it has moved once.
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", up);
      window.addEventListener("pointercancel", rest);
    };
    const move = (event: PointerEvent) => {
      if (from === null || event.pointerId !== from.id) return;
      const [x, y] = [event.clientX - from.x, event.clientY - from.y];
      if (!moving && Math.hypot(x, y) < SLIP) return;
      moving = true;
      node.classList.add("is-dragged");
      node.style.transform = `translate(${x}px, ${y}px)`;
      lightUp(zoneAt(event));
    };
    const up = () => {
      const side = moving ? over?.dataset.side : undefined;
      // The press that ends a drag is no press on the button.
      if (moving) {
        const still = (event: Event) => (event.preventDefault(), event.stopImmediatePropagation());
        node.addEventListener("click", still, { capture: true, once: true });
        setTimeout(() => node.removeEventListener("click", still, { capture: true }));
      }
      rest();
      if (side !== undefined) drop(side);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !moving) return;
      event.stopPropagation();
      rest();
    };
    node.addEventListener("pointerdown", down);
    window.addEventListener("keydown", key, { capture: true });
    return () => {
      rest();
      node.removeEventListener("pointerdown", down);
      window.removeEventListener("keydown", key, { capture: true });
    };
  };
}
