import type { Answer, CommandName, Commands } from "../commands";
import type { FakeHost } from "./fakeHost";
import { refusal } from "./refusal";
import type { SealedNo } from "./fakeInbox";

export type Handlers = {
  [K in CommandName]: (args: Commands[K][0]) => Answer<K> | Promise<Answer<K>>;
};

type VaultCommand = Extract<
  CommandName,
  | `vault_${string}`
  | `inbox_${string}`
  | `ways_in_${string}`
  | `way_in_${string}`
  | `passphrase_change`
  | `recovery_${string}`
  | `keychain_${string}`
  | `backup${string}`
  | `place_${string}`
  | "new_data_key"
  | "task_cancel"
  | "forget_everything"
  | "begin_anew"
>;

const INSIDE =
  /^(journal|application|rebound|ritual|today|goal|timer|rest_|hush|plan|win_|week|deliveries|clock|settings|notice|way|passphrase_change|recovery|keychain|new_data_key|activity|backup_now|backup_drill|reminder|worr|step|preparation|care|help_card|therapy|feelings|draft|entry|case|papers|marketing|interview|feedback|worth|qualit|why|bin_|version|tags_|links_|contact|template|on_this_day|old_win|image_|share_)/;

/** What the Rust side refuses while the journal is not open. */
export function needsOpen(name: CommandName): boolean {
  return INSIDE.test(name);
}

export function vaultHandlers(host: FakeHost): Pick<Handlers, VaultCommand> {
  const { vault, backups, place, task } = host;

  const open = (): null => {
    host.state.vault = "open";
    vault.moveIn({
      note: (text) => host.journal.create(text, "page"),
      no: takeNo,
      win: ({ kind, text }) => host.wins.add(kind, text),
    });
    if (host.rebound.current !== null) host.state.route ??= "room";
    return null;
  };
  const takeNo = ({ draft, text, openWindow }: SealedNo) => {
    const { id } = host.rebound.begin(draft, openWindow, host.settings.windowMinutes);
    if (openWindow) host.rebound.change(id, { text });
    else if (text.trim() !== "") host.journal.create(text, "page");
  };
  const moved = () => {
    host.state.folder = place.now.folder;
    host.state.otherJournals = !place.now.usual;
    return place.now;
  };

  return {
    vault_create: ({ passphrase }) => {
      if (host.state.vault !== "absent") throw refusal("vault_exists");
      host.passphrase = passphrase;
      vault.since("passphrase");
      host.state.vault = "open";
      return null;
    },
    vault_unlock: ({ passphrase }) => {
      if (passphrase !== host.passphrase) throw refusal("wrong_passphrase");
      return open();
    },
    vault_unlock_recovery: ({ code }) => {
      vault.unlockWithCode(code);
      return open();
    },
    vault_unlock_keychain: () => {
      vault.unlockWithKeychain();
      return open();
    },
    vault_lock: () => {
      host.state.vault = "locked";
      return null;
    },
    inbox_note: ({ text }) => {
      if (host.state.vault === "open") host.journal.create(text, "page");
      else vault.notes.push(text);
      return vault.waiting;
    },
    inbox_win: (win) => {
      vault.wins.push(win);
      return vault.waiting;
    },
    inbox_no: (no) => {
      vault.noes.push(no);
      return vault.waiting;
    },
    ways_in_list: () => vault.slots,
    passphrase_change: ({ secret, passphrase }) => vault.change(secret, passphrase),
    recovery_begin: ({ secret }) => vault.beginRecovery(secret),
    recovery_confirm: ({ groups }) => vault.confirmRecovery(groups),
    recovery_cancel: () => vault.cancelRecovery(),
    keychain_add: ({ secret }) => vault.addKeychain(secret),
    way_in_remove: ({ secret, id }) => vault.remove(secret, id),
    new_data_key: async ({ passphrase }) => {
      if (passphrase !== host.passphrase) throw refusal("wrong_passphrase");
      await task.run("new_data_key");
      vault.renew();
      return null;
    },
    backups_list: () => backups.list,
    backup_now: () => backups.now(),
    backup_choose: () => backups.choose(),
    backup_pick: ({ name }) => backups.pick(name),
    backup_preview: ({ secret }) => backups.preview(secret, host.state.vault !== "absent"),
    backup_restore: async () => {
      const replaced = host.state.vault !== "absent";
      const file = await backups.restore();
      vault.forget();
      vault.passphrase = file.passphrase;
      vault.recovery = file.recovery ?? null;
      host.state.vault = "open";
      return replaced ? `${place.now.folder}/set-aside/2026-05-14` : null;
    },
    backup_let_go: () => backups.letGo(),
    backup_drill: ({ secret }) => backups.drill(secret),
    task_cancel: () => task.cancel(),
    place_read: () => place.now,
    place_choose: () => place.choose(),
    place_move: async () => (await place.move(), moved()),
    place_usual: async () => (await place.usual(), moved()),
    place_find: () => {
      const found = place.choose();
      if (found !== null) {
        place.now = found;
        moved();
        host.state.vault = "locked";
      }
      return null;
    },
    begin_anew: () => {
      const { vault: now, folder } = host.state;
      if (now === "open") throw refusal("vault_exists");
      vault.forget();
      host.journal.entries.all = [];
      place.forget();
      moved();
      host.state.vault = "absent";
      return now === "missing" ? null : `${folder}-set-aside-2026-05-14-171500`;
    },
    forget_everything: () => {
      vault.forget();
      host.journal.entries.all = [];
      backups.automatic = [];
      place.forget();
      moved();
      host.state.vault = "absent";
      return null;
    },
  };
}
