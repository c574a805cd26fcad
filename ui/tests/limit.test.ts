import { describe, expect, test } from "vitest";
import { bytesWithin, Limit } from "../src/keeping/limit.svelte";

function guarded(most: number, value = "") {
  const field = document.createElement("textarea");
  field.value = value;
  document.body.append(field);
  const limit = new Limit(() => most);
  limit.guard(field);
  return { field, limit };
}

function paste(field: HTMLTextAreaElement, text: string): boolean {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  return field.dispatchEvent(event);
}

describe("limits", () => {
  test("count UTF-8 bytes, not characters", () => {
    expect(bytesWithin("é".repeat(5), 10)).toBe(true);
    expect(bytesWithin("é".repeat(6), 10)).toBe(false);
    expect(bytesWithin("🌅🌅", 8)).toBe(true);
    expect(bytesWithin("🌅🌅", 7)).toBe(false);
  });

  test("a paste that fits is let through", () => {
    const { field, limit } = guarded(10, "hello");
    expect(paste(field, "12345")).toBe(true);
    expect(limit.refused).toBe(false);
  });

  test("a paste that does not fit is refused as a whole, and what was there stays", () => {
    const { field, limit } = guarded(10, "hello");
    expect(paste(field, "123456")).toBe(false);
    expect(limit.refused).toBe(true);
    expect(field.value).toBe("hello");
  });

  test("pasting over a selection counts only what would remain", () => {
    const { field, limit } = guarded(10, "0123456789");
    field.setSelectionRange(0, 10);
    expect(paste(field, "abcdefghij")).toBe(true);
    expect(limit.refused).toBe(false);
  });

  test("ten megabytes are refused without being put into the field, at once", () => {
    const { field, limit } = guarded(1_000_000, "kept");
    const huge = "x".repeat(10_000_000);
    const start = performance.now();
    expect(paste(field, huge)).toBe(false);
    expect(performance.now() - start).toBeLessThan(100);
    expect(limit.refused).toBe(true);
    expect(field.value).toBe("kept");
  });

  test("a key that would go over the limit is refused before the field takes it", () => {
    const { field, limit } = guarded(3, "abc");
    const event = new InputEvent("beforeinput", {
      data: "d",
      inputType: "insertText",
      cancelable: true,
    });
    expect(field.dispatchEvent(event)).toBe(false);
    expect(limit.refused).toBe(true);
  });

  test("taking away is always possible, and the message goes with it", () => {
    const { field, limit } = guarded(3, "abc");
    paste(field, "d");
    expect(limit.refused).toBe(true);
    field.dispatchEvent(
      new InputEvent("beforeinput", { inputType: "deleteContentBackward", cancelable: true }),
    );
    field.value = "ab";
    field.dispatchEvent(new InputEvent("input", { inputType: "deleteContentBackward" }));
    expect(limit.refused).toBe(false);
  });

  test("text that came in some other way is put back to what it was, and nobody hears of it", () => {
    const { field, limit } = guarded(5, "abc");
    let heard = false;
    field.addEventListener("input", () => (heard = true));
    // As in composing: announced, not cancellable.
    field.dispatchEvent(new InputEvent("beforeinput", { inputType: "insertCompositionText" }));
    field.value = "abcdefgh";
    field.dispatchEvent(new InputEvent("input", { inputType: "insertCompositionText" }));
    expect(field.value).toBe("abc");
    expect(limit.refused).toBe(true);
    expect(heard).toBe(false);
  });
});
