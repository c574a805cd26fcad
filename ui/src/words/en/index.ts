import { after } from "./after";
import { backups } from "./backups";
import { errors } from "./errors";
import { feelings } from "./feelings";
import { frame } from "./frame";
import { goals } from "./goals";
import { journal } from "./journal";
import { lock } from "./lock";
import { naming } from "./naming";
import { place } from "./place";
import { plan } from "./plan";
import { recovery } from "./recovery";
import { reminders } from "./reminders";
import { room } from "./room";
import { settings } from "./settings";
import { today } from "./today";
import { unlock } from "./unlock";
import { week } from "./week";
import { welcome } from "./welcome";
import { when } from "./when";
import { wins } from "./wins";

export const en = {
  after,
  backups,
  errors,
  feelings,
  frame,
  goals,
  journal,
  lock,
  naming,
  place,
  plan,
  recovery,
  reminders,
  room,
  settings,
  today,
  unlock,
  week,
  welcome,
  when,
  wins,
};
