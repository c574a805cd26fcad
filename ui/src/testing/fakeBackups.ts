import type { Backup } from "../types/Backup";
import type { BackupPreview } from "../types/BackupPreview";
import type { Backups } from "../types/Backups";
import type { ChosenBackup } from "../types/ChosenBackup";
import type { ErrorCode } from "../types/ErrorCode";
import type { SavedBackup } from "../types/SavedBackup";
import { readCode } from "./fakeCode";
import { refusal } from "./refusal";
import type { FakeTask } from "./fakeTask";

/** A file that says it is a backup. */
export interface BackupFile extends Backup {
  passphrase: string;
  recovery?: string;
  broken?: Extract<ErrorCode, "not_a_backup" | "backup_damaged" | "backup_newer">;
  holds: Omit<BackupPreview, "replaces" | "madeAt">;
}

export class FakeBackups {
  automatic: BackupFile[] = [];
  problem: ErrorCode | null = null;
  /** What the system's dialog answers; null is a closed one. */
  dialog: BackupFile | null = null;
  savesTo: string | null = "/media/ana/stick/onward.backup";
  #chosen: BackupFile | null = null;
  #looked = false;
  #task: FakeTask;

  constructor(task: FakeTask) {
    this.#task = task;
  }

  get list(): Backups {
    const backups = this.automatic.map(({ name, madeAt, bytes }) => ({ name, madeAt, bytes }));
    return { backups, problem: this.problem };
  }

  async now(): Promise<SavedBackup | null> {
    if (this.savesTo === null) return null;
    await this.#task.run("backup");
    return { path: this.savesTo, madeAt: new Date().toISOString(), bytes: 3_400_000 };
  }

  choose(): ChosenBackup | null {
    return this.dialog === null ? null : this.#take(this.dialog);
  }

  pick(name: string): ChosenBackup {
    const file = this.automatic.find((backup) => backup.name === name);
    if (file === undefined) throw refusal("not_found");
    return this.#take(file);
  }

  async preview(secret: string, replaces: boolean): Promise<BackupPreview> {
    if (this.#chosen === null) throw refusal("invalid");
    const seen = await this.#open(this.#chosen, secret, replaces);
    this.#looked = true;
    return seen;
  }

  async drill(secret: string): Promise<BackupPreview> {
    const newest = this.automatic[0];
    if (newest === undefined) throw refusal("no_backup");
    return this.#open(newest, secret, true);
  }

  async restore(): Promise<BackupFile> {
    if (this.#chosen === null || !this.#looked) throw refusal("invalid");
    await this.#task.run("restore");
    return this.#chosen;
  }

  letGo(): null {
    this.#chosen = null;
    this.#looked = false;
    return null;
  }

  #take(file: BackupFile): ChosenBackup {
    this.letGo();
    if (file.broken === "not_a_backup") throw refusal("not_a_backup");
    this.#chosen = file;
    return { name: file.name, bytes: file.bytes };
  }

  async #open(file: BackupFile, secret: string, replaces: boolean): Promise<BackupPreview> {
    if (file.broken === "backup_newer") throw refusal("backup_newer");
    const byCode = file.recovery !== undefined && readCode(secret) === file.recovery;
    if (secret !== file.passphrase && !byCode) throw refusal("wrong_passphrase");
    await this.#task.run("preview");
    if (file.broken === "backup_damaged") throw refusal("backup_damaged");
    return { ...file.holds, madeAt: file.madeAt, replaces };
  }
}
