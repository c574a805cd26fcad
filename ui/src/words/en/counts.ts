import { number } from "../../app/times";

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Small numbers read as words in a sentence. */
export function inWords(n: number): string {
  return SMALL[n] ?? String(n);
}

export function counted(n: number, one: string, many: string): string {
  return `${inWords(n)} ${n === 1 ? one : many}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function minutes(n: number): string {
  return n === 1 ? "1 minute" : `${n} minutes`;
}

export function wordsCounted(n: number): string {
  return n === 1 ? "1 word" : `${number(n)} words`;
}
