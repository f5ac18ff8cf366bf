import { linesOf } from "@/lib/core/pasted-line";

/** Keys of log lines whose value is a person, with an @ or without. */
const keyed = /\b(to|from|ctladdr|orig_to|sasl_username|user|logname|arg1|F|U|A)=(<?)([^<>,\s@]{1,256})/g;
const listing = /^(\s*[A-Za-z0-9]{6,20}[*!X-]?\s+\d+\s+\w{3} \w{3}\s+\d+ [\d:]+\s+<?)([^\s<>@]+)(>?)\s*$/;
const alone = /^(\s{5,}<?)([^\s<>()@]+)(>?)\s*$/;
const word = /[^\s<>"'(),;:[\]@]+@?/g;
const key = /^(?:to|from|ctladdr|orig_to|sasl_username|user|logname|arg1|relay|msgid|message-id|F|U|A)=/;
const person = "…";

const maskWord = (text: string): string =>
  text.endsWith("@") ? `${key.exec(text)?.[0] ?? ""}${person}@` : text;

/**
 * One line of a queue or a log without the names of people: what stands before an @, and user names of the server
 * itself. Domains, hosts and reasons stay, so that the readers find the same in it. Linear in its length.
 */
export function maskPeople(line: string): string {
  const named = line.includes("@") ? line.replace(word, maskWord) : line;
  return named
    .replace(keyed, (_, name: string, open: string) => `${name}=${open}${person}`)
    .replace(listing, `$1${person}$3`)
    .replace(alone, `$1${person}$3`);
}

/** A whole text, line by line. */
export const maskText = (text: string): string =>
  linesOf(text)
    .map((line) => maskPeople(line.text))
    .join("\n");
