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
import { recovery } from "./recovery";
import { room } from "./room";
import { settings } from "./settings";
import { today } from "./today";
import { unlock } from "./unlock";
import { welcome } from "./welcome";

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
  recovery,
  room,
  settings,
  today,
  unlock,
  welcome,
};
