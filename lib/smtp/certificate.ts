import type { PeerCertificate, TLSSocket } from "node:tls";
import type { SmtpResult } from "@/lib/core/observation";
import { printable } from "@/lib/core/text";

export type TlsFacts = NonNullable<SmtpResult["tls"]>;
export type TlsMode = TlsFacts["mode"];

/** What a finished handshake showed. A certificate that cannot be trusted is a fact, not a failure. */
export function tlsFacts(mode: TlsMode, socket: TLSSocket): TlsFacts {
  const certificate: Partial<PeerCertificate> = socket.getPeerCertificate() ?? {};
  return {
    mode,
    protocol: boundedOrNull(socket.getProtocol()),
    validTo: isoDate(certificate.valid_to),
    names: namesOf(certificate),
    fingerprint256: boundedOrNull(certificate.fingerprint256),
    trusted: socket.authorized,
    error: problemOf(socket.authorizationError),
  };
}

export const tlsFailure = (mode: TlsMode, code: string): TlsFacts => ({
  mode,
  protocol: null,
  validTo: null,
  names: [],
  fingerprint256: null,
  trusted: null,
  error: printable(code),
});

const boundedOrNull = (text: string | null | undefined): string | null => (text ? printable(text) : null);

/** Node types it as an error and hands out its code. */
function problemOf(problem: unknown): string | null {
  if (problem === null || problem === undefined) return null;
  return printable(problem instanceof Error ? problem.message : String(problem));
}

function isoDate(text: string | undefined): string | null {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Names the certificate is for (RFC 6125): subjectAltName's, or the common name where it has none. */
function namesOf({ subjectaltname, subject }: Partial<PeerCertificate>): string[] {
  const alternative = (subjectaltname ?? "")
    .slice(0, 64 * 1024)
    .match(/(?:DNS|IP Address):(?:"[^"]*"|[^,]*)/g);
  const names = alternative?.map((name) => name.replace(/^[^:]*:/, "").replace(/^"|"$/g, ""));
  return (names ?? commonNames(subject?.CN)).slice(0, 100).map((name) => printable(name.trim()));
}

/** A subject may carry several common names, which the types do not tell. */
const commonNames = (name: unknown): string[] =>
  (Array.isArray(name) ? name : [name]).filter((part): part is string => typeof part === "string");
