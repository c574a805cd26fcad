import { en } from "./en";

export type Words = typeof en;

// One language so far. Another is a folder of the same shape, chosen here.
export const words: Words = en;

/** Dates, times and numbers follow the words' language. en-GB: day before month, 24 hours. */
export const locale = "en-GB";
