import { after } from "./after";
import { backups } from "./backups";
import { caseWords } from "./case";
import { cases } from "./cases";
import { editor } from "./editor";
import { errors } from "./errors";
import { feedback } from "./feedback";
import { feelings } from "./feelings";
import { finding } from "./finding";
import { frame } from "./frame";
import { goals } from "./goals";
import { cards, interviews } from "./interviews";
import { help } from "./help";
import { journal } from "./journal";
import { lock } from "./lock";
import { marketing } from "./marketing";
import { naming } from "./naming";
import { note } from "./note";
import { place } from "./place";
import { plan } from "./plan";
import { recovery } from "./recovery";
import { reminders } from "./reminders";
import { room } from "./room";
import { settings } from "./settings";
import { sharing } from "./sharing";
import { steps } from "./steps";
import { templates } from "./templates";
import { today } from "./today";
import { unlock } from "./unlock";
import { week } from "./week";
import { welcome } from "./welcome";
import { when } from "./when";
import { wins } from "./wins";
import { worries } from "./worries";
import { worth } from "./worth";

export const en = {
  after,
  backups,
  cards,
  case: caseWords,
  cases,
  editor,
  errors,
  feedback,
  feelings,
  finding,
  frame,
  goals,
  interviews,
  help,
  journal,
  lock,
  marketing,
  naming,
  note,
  place,
  plan,
  recovery,
  reminders,
  room,
  settings,
  sharing,
  steps,
  templates,
  today,
  unlock,
  week,
  welcome,
  when,
  wins,
  worries,
  worth,
};
