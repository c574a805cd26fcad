import { refusal } from "./refusal";

/** Numbered things in order, of which deleted ones can come back to their place. */
export class Shelf<T extends { id: number }> {
  all: T[] = [];
  #gone = new Map<number, T>();
  #last = 0;

  newId(): number {
    return (this.#last += 1);
  }

  find(id: number): T {
    const found = this.all.find((item) => item.id === id);
    if (found === undefined) throw refusal("not_found");
    return found;
  }

  put(item: T): T {
    this.#last = Math.max(this.#last, item.id);
    const at = this.all.findIndex(({ id }) => id === item.id);
    if (at === -1) this.all = [...this.all, item];
    else this.all = this.all.map((other) => (other.id === item.id ? item : other));
    return item;
  }

  delete(id: number): null {
    this.#gone.set(id, this.find(id));
    this.all = this.all.filter((item) => item.id !== id);
    return null;
  }

  restore(id: number): T {
    const item = this.#gone.get(id);
    if (item === undefined) throw refusal("not_found");
    this.#gone.delete(id);
    this.all = [...this.all, item].sort((a, b) => a.id - b.id);
    return item;
  }
}
