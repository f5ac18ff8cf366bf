import type { ZodError } from "zod";

/** Messages of `errors.field` that a schema may name; anything else is told apart by the kind of issue. */
const fieldKeys = new Set([
  "required",
  "too-long",
  "email",
  "password-short",
  "password-common",
  "setup-code",
  "no-school",
  "password-wrong",
  "code",
  "host",
  "port",
  "ports",
  "address",
  "line-id-twice",
  "line-unknown",
  "line-needed",
  "control",
  "contact",
  "no-mail-server",
  "nothing-chosen",
  "file",
  "file-part",
  "version",
  "invalid",
  "web-address",
  "secret-short",
  "line-to",
  "ntfy-topic",
  "mail-port",
  "emails",
  "zone",
  "wall-time",
  "ends-before",
  "too-often",
]);

/** What lib/core's contracts say in English, as a key. */
const contractTexts: Record<string, string> = {
  "not a host name or address": "host",
  "not an IP address": "address",
  "two lines have the same id": "line-id-twice",
  "names no line of this profile": "line-unknown",
};

export type Issue = ZodError["issues"][number];

/** The message of `errors.field` that words an issue; after a text that is too long, a space and how long it may be. */
export function fieldKey(issue: Issue): string {
  if (issue.code === "too_big" && issue.origin === "string") return `too-long ${issue.maximum}`;
  if (fieldKeys.has(issue.message)) return issue.message;
  const known = contractTexts[issue.message];
  return known ?? "invalid";
}
