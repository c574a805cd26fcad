import { after } from "./after";
import { errors } from "./errors";
import { feelings } from "./feelings";
import { frame } from "./frame";
import { goals } from "./goals";
import { journal } from "./journal";
import { naming } from "./naming";
import { room } from "./room";
import { settings } from "./settings";
import { today } from "./today";
import { unlock } from "./unlock";
import { welcome } from "./welcome";

export const en = {
  after,
  errors,
  feelings,
  frame,
  goals,
  journal,
  naming,
  room,
  settings,
  today,
  unlock,
  welcome,
};
