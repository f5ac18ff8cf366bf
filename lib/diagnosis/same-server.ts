import type { Observation, SmtpResult } from "@/lib/core/observation";
import { voiceOf } from "@/lib/model/seen";

/** What two conversations agree or differ in. */
export type Trait = "name" | "certificate";
export type SameServer = { verdict: "same" | "different" | "unknown"; because: Trait[] };

const fingerprint = (smtp: SmtpResult): string | null => smtp.tls?.fingerprint256 ?? null;

/** The name of a server that speaks for itself; null where none was read, or something painted it over. */
function nameOf(smtp: SmtpResult): string | null {
  const voice = voiceOf(smtp);
  return voice === null || voice === "masked" ? null : voice;
}

const compared = (left: string | null, right: string | null): "same" | "different" | null =>
  left === null || right === null ? null : left === right ? "same" : "different";

/**
 * Whether two ports are answered by the same server: by the name in its greeting or EHLO reply (RFC 5321 section 4.1.1.1)
 * and by its certificate. Either one alone proves it is the same; only names that differ, with no certificate in common,
 * show that it is another. A greeting that a box on the way has painted over proves nothing.
 */
export function sameServer(left: Observation, right: Observation): SameServer {
  if (left.smtp === null || right.smtp === null) return { verdict: "unknown", because: [] };
  const traits: [Trait, "same" | "different" | null][] = [
    ["name", compared(nameOf(left.smtp), nameOf(right.smtp))],
    ["certificate", compared(fingerprint(left.smtp), fingerprint(right.smtp))],
  ];
  const that = (verdict: "same" | "different") =>
    traits.filter(([, seen]) => seen === verdict).map(([trait]) => trait);
  if (that("same").length > 0) return { verdict: "same", because: that("same") };
  return that("different").includes("name")
    ? { verdict: "different", because: that("different") }
    : { verdict: "unknown", because: [] };
}
