import type { HostEvents } from "../commands";
import type { CommandError } from "../types/CommandError";
import type { DroppedImages } from "../types/DroppedImages";
import type { ErrorCode } from "../types/ErrorCode";

const MOST_AT_ONCE = 10;

/** Files let go over the window: pictures, or what is wrong with them. Each drop is taken once. */
export class FakeDropped {
  #files: ("picture" | ErrorCode)[] = [];
  #lastId = 40;

  constructor(private readonly tell: (place: HostEvents["dropped"]) => void) {}

  letGo(files: ("picture" | ErrorCode)[], place = { x: 0, y: 0 }): void {
    this.#files = files;
    this.tell(place);
  }

  get waiting(): number {
    return this.#files.length;
  }

  take(): DroppedImages {
    const looked = this.#files.slice(0, MOST_AT_ONCE);
    const left = this.#files.length - looked.length;
    this.#files = [];
    const images = looked
      .filter((file) => file === "picture")
      .map(() => ({ id: (this.#lastId += 1), width: 8, height: 6 }));
    const code = looked.find((file) => file !== "picture");
    const problem: CommandError | null =
      code === undefined ? null : { code, message: `fake: ${code}`, hint: null };
    return { images, problem, left };
  }
}
