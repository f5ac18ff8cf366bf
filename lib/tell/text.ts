import type { Message } from "./types";

/** At most so many characters, whole ones, with a mark where something was left out. */
export function clip(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}…`;
}

/** The message as plain text, the link on a line of its own. */
export const plainText = ({ lines, url }: Message): string =>
  [...lines, ...(url === null ? [] : [url])].join("\n");

/** Angle brackets call people in Slack and Google Chat (`<!channel>`, `<users/all>`): ours never do. */
export const withoutCalls = (text: string): string => text.replace(/</g, "‹").replace(/>/g, "›");

/** `hooks.example.com …x9Za`: enough to tell two apart, and no way in. */
export function hintOf(url: string): string {
  const { host, pathname, search } = new URL(url);
  return `${host}${tail(`${pathname}${search}`)}`;
}

/** The last four characters of a secret that is long enough to spare them. */
export const tail = (secret: string): string => (secret.length >= 16 ? ` …${secret.slice(-4)}` : "");
