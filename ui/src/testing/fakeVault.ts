import type { KeySlot } from "../types/KeySlot";
import type { RecoverySheet } from "../types/RecoverySheet";
import type { WaysIn } from "../types/WaysIn";
import { codeNumber, readCode } from "./fakeCode";
import { FakeInbox } from "./fakeInbox";
import { refusal } from "./refusal";

type Kind = KeySlot["kind"];

/** The ways into the journal. */
export class FakeVault extends FakeInbox {
  passphrase: string | null = null;
  recovery: string | null = null;
  /** Whether the keychain holds a key, and whether it answers when asked. */
  keychain = false;
  keychainAnswers = true;
  /** The groups that are to be typed back. */
  groups: [number, number] = [2, 5];
  #since = new Map<Kind, string | null>();
  #pending: string | null = null;
  #codes = 0;

  get waysIn(): WaysIn {
    return {
      passphrase: this.passphrase !== null,
      recovery: this.recovery !== null,
      keychain: this.keychain,
    };
  }

  get slots(): KeySlot[] {
    const kinds: Kind[] = ["passphrase", "recovery", "keychain"];
    return kinds
      .filter((kind) => this.waysIn[kind])
      .map((kind) => ({
        id: kinds.indexOf(kind) + 1,
        kind,
        createdAt: this.#since.get(kind) ?? null,
      }));
  }

  since(kind: Kind, at = new Date()): void {
    this.#since.set(kind, at.toISOString());
  }

  opensWith(secret: string): boolean {
    return (
      secret === this.passphrase || (this.recovery !== null && readCode(secret) === this.recovery)
    );
  }

  demand(secret: string): void {
    if (!this.opensWith(secret)) throw refusal("wrong_passphrase");
  }

  unlockWithCode(typed: string): void {
    const code = readCode(typed);
    if (code === undefined) throw refusal("mistyped_code");
    if (code !== this.recovery) throw refusal("wrong_passphrase");
  }

  unlockWithKeychain(): void {
    if (!this.keychain || !this.keychainAnswers) throw refusal("keychain");
  }

  change(secret: string, passphrase: string): null {
    this.demand(secret);
    this.passphrase = passphrase;
    this.since("passphrase");
    return null;
  }

  beginRecovery(secret: string): RecoverySheet {
    this.demand(secret);
    this.#pending = codeNumber((this.#codes += 1));
    return { code: this.#pending, groups: this.groups, madeAt: new Date().toISOString() };
  }

  confirmRecovery(typed: [string, string]): null {
    const groups = this.#pending?.split("-");
    if (groups === undefined) throw refusal("invalid");
    const right = this.groups.every(
      (number, i) => groups[number - 1] === typed[i]?.replace(/[\s-]/g, "").toUpperCase(),
    );
    if (!right) throw refusal("wrong_groups");
    this.recovery = this.#pending;
    this.#pending = null;
    this.since("recovery");
    return null;
  }

  cancelRecovery(): null {
    this.#pending = null;
    return null;
  }

  addKeychain(secret: string): null {
    this.demand(secret);
    if (!this.keychainAnswers) throw refusal("keychain");
    this.keychain = true;
    this.since("keychain");
    return null;
  }

  remove(secret: string, id: number): null {
    this.demand(secret);
    const kind = this.slots.find((slot) => slot.id === id)?.kind;
    if (kind === undefined) throw refusal("not_found");
    const held = this.slots.filter((slot) => slot.kind !== "keychain" && slot.id !== id);
    if (held.length === 0) throw refusal("last_way_in");
    if (kind === "keychain") this.keychain = false;
    else this[kind] = null;
    return null;
  }

  /** After everything was encrypted anew, older recovery codes open nothing. */
  renew(): void {
    this.recovery = null;
    this.#pending = null;
  }

  forget(): void {
    this.passphrase = this.recovery = null;
    this.keychain = false;
    this.emptyInbox();
  }
}
