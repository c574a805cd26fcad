import { beforeEach, describe, expect, test, vi } from "vitest";
import { Autosave } from "../src/keeping/autosave.svelte";
import { refusal } from "../src/testing/refusal";

beforeEach(() => {
  vi.useFakeTimers();
});

function disk() {
  const written: string[] = [];
  let failures = 0;
  let writing = 0;
  let most = 0;
  let takes = 0;
  const write = async (text: string) => {
    writing += 1;
    most = Math.max(most, writing);
    if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes));
    writing -= 1;
    if (failures > 0) {
      failures -= 1;
      throw refusal("disk_full");
    }
    written.push(text);
  };
  return {
    write,
    written,
    takes: (ms: number) => (takes = ms),
    fails: (times: number) => (failures = times),
    most: () => most,
  };
}

describe("autosave", () => {
  test("saves 300 ms after the last key, once", async () => {
    const { write, written } = disk();
    const autosave = new Autosave(write);
    autosave.change("a");
    await vi.advanceTimersByTimeAsync(200);
    autosave.change("ab");
    await vi.advanceTimersByTimeAsync(299);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(written).toEqual(["ab"]);
  });

  test("never leaves more than one second of steady typing unsaved", async () => {
    const { write, written } = disk();
    const autosave = new Autosave(write);
    let text = "";
    for (let i = 0; i < 20; i += 1) {
      autosave.change((text += "x"));
      await vi.advanceTimersByTimeAsync(100);
      const kept = written.at(-1)?.length ?? 0;
      expect(text.length - kept).toBeLessThanOrEqual(10);
    }
  });

  test("flush waits for the save under way and for what was typed meanwhile", async () => {
    const { write, written, takes } = disk();
    takes(500);
    const autosave = new Autosave(write);
    autosave.change("first");
    await vi.advanceTimersByTimeAsync(400);
    autosave.change("first and last");
    const flushed = autosave.flush();
    await vi.runAllTimersAsync();
    expect(await flushed).toBe(true);
    expect(written).toEqual(["first", "first and last"]);
  });

  test("a failed save says why, keeps the text and is tried again until it is kept", async () => {
    const { write, written, fails } = disk();
    fails(2);
    const autosave = new Autosave(write);
    autosave.change("do not lose me");
    await vi.advanceTimersByTimeAsync(300);
    expect(autosave.status).toBe("failed");
    expect(autosave.problem).toBe("disk_full");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(written).toEqual(["do not lose me"]);
    expect(autosave.status).toBe("kept");
    expect(autosave.problem).toBeNull();
  });

  test("what was too long is tried again with the next change, not only in time", async () => {
    const write = vi.fn(() => Promise.resolve());
    const tooLong = { code: "too_long", message: "", hint: null };
    for (let i = 0; i < 5; i += 1) write.mockRejectedValueOnce(tooLong);
    const autosave = new Autosave(write);
    autosave.change("long");
    await vi.advanceTimersByTimeAsync(300 + 1000 + 2000 + 4000 + 8000);
    expect(autosave.problem).toBe("too_long");
    autosave.change("short");
    await vi.advanceTimersByTimeAsync(300);
    expect(autosave.status).toBe("kept");
    expect(autosave.problem).toBeNull();
  });

  test("a text whose saving takes long is saved less often", async () => {
    const { write, written, takes } = disk();
    takes(400);
    const autosave = new Autosave(write);
    autosave.change("a");
    await vi.advanceTimersByTimeAsync(700);
    expect(written).toEqual(["a"]);
    autosave.change("ab");
    await vi.advanceTimersByTimeAsync(1100);
    autosave.change("abc");
    await vi.advanceTimersByTimeAsync(100);
    await vi.advanceTimersByTimeAsync(400);
    expect(written).toEqual(["a", "abc"]);
  });

  test("flush answers false while the text cannot be kept", async () => {
    const { write, fails } = disk();
    fails(1);
    const autosave = new Autosave(write);
    autosave.change("words");
    expect(await autosave.flush()).toBe(false);
    expect(await autosave.flush()).toBe(true);
  });

  test("text typed while a retry is under way is saved too", async () => {
    const { write, written, fails, takes } = disk();
    fails(1);
    const autosave = new Autosave(write);
    autosave.change("one");
    await vi.advanceTimersByTimeAsync(300);
    takes(200);
    await vi.advanceTimersByTimeAsync(1050);
    autosave.change("one two");
    await vi.advanceTimersByTimeAsync(5000);
    expect(written.at(-1)).toBe("one two");
  });

  test("a dropped text is not written any more, not even by a failing save under way", async () => {
    const { write, written, fails, takes } = disk();
    takes(100);
    fails(1);
    const autosave = new Autosave(write);
    autosave.change("gone");
    await vi.advanceTimersByTimeAsync(350);
    autosave.drop();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(written).toEqual([]);
    expect(autosave.status).toBe("still");
  });

  test("whatever the order of keys, pauses, slow and failing saves: never two at once, and the last text is kept", async () => {
    // A small generator with a known seed, so that a failure can be seen again.
    let seed = 7;
    const random = (n: number) => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return seed % n;
    };
    for (let round = 0; round < 150; round += 1) {
      const { write, written, fails, takes, most } = disk();
      const autosave = new Autosave(write);
      let text = "";
      for (let key = 0; key < 25; key += 1) {
        autosave.change((text += `${key} `));
        takes(random(700));
        if (random(6) === 0) fails(random(3));
        if (random(9) === 0) void autosave.flush();
        await vi.advanceTimersByTimeAsync(random(600));
      }
      fails(0);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(most()).toBe(1);
      expect(written.at(-1)).toBe(text);
      expect(autosave.dirty).toBe(false);
      // Later texts never give way to earlier ones.
      expect(written.map(({ length }) => length)).toEqual(
        written.map(({ length }) => length).sort((a, b) => a - b),
      );
    }
  });
});
