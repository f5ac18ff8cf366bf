import { canonicalAddress, parseHost } from "@/lib/core/host";
import { halfSeenOf, type Observation, type Target } from "@/lib/core/observation";
import { isWebPort } from "@/lib/core/port";
import type { Profile } from "@/lib/core/profile";
import type { ReportFact } from "@/lib/core/report";
import { printable } from "@/lib/core/text";
import { readServerText } from "@/lib/diagnosis/reports/server-text";
import { type ReadLook, readPasted } from "@/lib/paste/read-pasted";
import type { ClassroomTarget } from "./schema";
import type { PastedFact, PastedFate, PastedReading, PastedRow } from "./types";

export type Known = {
  profile: Profile;
  /** Every endpoint that belongs to this school: its server's ports and its controls. */
  targets: readonly ClassroomTarget[];
  /** What was seen before: the addresses behind the names. */
  observations: readonly Observation[];
};

type Endpoint = { role: Target["role"]; host: string };
export type Understood = { look: ReadLook; row: PastedRow; endpoint: Endpoint | null };
export type Pasted = { understood: Understood[]; facts: ReportFact[]; reading: PastedReading };

/** By name, or by an address that stands in the profile or was dialled for that name before. */
function endpointsOf({ profile, targets, observations }: Known): Map<string, Endpoint> {
  const { host, addresses, lanAddress } = profile.server;
  const server: Endpoint = { role: "server", host };
  const found = new Map<string, Endpoint>();
  for (const { target } of observations)
    if (target.address !== null) found.set(target.address, { role: target.role, host: target.host });
  for (const target of targets) found.set(target.host, { role: target.role, host: target.host });
  for (const address of [...addresses, lanAddress]) {
    const known = canonicalAddress(address ?? "");
    if (known !== null) found.set(known, server);
  }
  return found.set(host, server);
}

function fateOf({ host, port, seen }: ReadLook, endpoint: Endpoint | null): PastedFate {
  if (seen.transport === "not-judged" && halfSeenOf(seen) === null) return "tells-nothing";
  if (host !== null && endpoint === null) return "stranger";
  return host === null || port === null ? "asks" : "counts";
}

function understand(
  look: ReadLook,
  index: number,
  endpoints: ReadonlyMap<string, Endpoint>,
  { targets }: Pick<Known, "targets">,
): Understood {
  const named = endpoints.get(parseHost(look.host ?? "") ?? "");
  const endpoint = named ?? endpoints.get(look.address ?? "") ?? null;
  const { tool, from, to, port, seen } = look;
  const host = look.host === null ? null : printable(look.host, 255);
  const asked = targets.find((target) => target.host === endpoint?.host && target.port === port);
  const role = asked?.role ?? endpoint?.role ?? null;
  return {
    look,
    endpoint,
    row: { id: String(index), tool, from, to, host, port, role, seen, fate: fateOf(look, endpoint) },
  };
}

const sameFact = ({ line: _, ...fact }: ReportFact): string => JSON.stringify(fact);

function counted(facts: readonly ReportFact[]): PastedFact[] {
  const groups = new Map<string, PastedFact>();
  for (const fact of facts) {
    const known = groups.get(sameFact(fact));
    if (known) known.count += 1;
    else groups.set(sameFact(fact), { fact, count: 1 });
  }
  return [...groups.values()];
}

const mostRest = 40;
const longestRest = 200;

/** Reads a pasted text for one school: what was seen, of which of its endpoints, and what nobody understood. */
export function readForSchool(text: string, known: Known): Pasted {
  const { looks, rest, isCut, unclaimed } = readPasted(text);
  const endpoints = endpointsOf(known);
  const understood = looks.map((look, index) => understand(look, index, endpoints, known));
  const { facts, lines } = readServerText(unclaimed);
  const ports = known.targets.map(({ port }) => port).filter((port) => !isWebPort(port));
  return {
    understood,
    facts,
    reading: {
      rows: understood.map(({ row }) => row),
      facts: counted(facts),
      rest: rest
        .filter(({ line }) => !lines.has(line))
        .slice(0, mostRest)
        .map(({ line, text: words }) => ({ line, text: printable(words.trim(), longestRest) })),
      isCut,
      hosts: [...new Set(known.targets.map(({ host }) => host))].toSorted(
        (left, right) =>
          Number(right === known.profile.server.host) - Number(left === known.profile.server.host),
      ),
      ports: [...new Set(ports)].toSorted((left, right) => left - right),
    },
  };
}

/** What a person ticked and filled in beside each look. */
export type PastedAnswer = { isTaken: boolean; host: string | null; port: number | null };
export type Chosen = Endpoint & { look: ReadLook; port: number };

/** The looks to keep: ticked, and with a server and a port, from the text or from the person. */
export function chosenLooks(
  { understood, reading }: Pick<Pasted, "understood" | "reading">,
  { targets }: Pick<Known, "targets">,
  answerTo: (id: string) => PastedAnswer,
): Chosen[] {
  return understood.flatMap(({ look, row, endpoint }): Chosen[] => {
    const answer = answerTo(row.id);
    if (!answer.isTaken || (row.fate !== "counts" && row.fate !== "asks")) return [];
    const host = look.host === null ? reading.hosts.find((one) => one === answer.host) : endpoint?.host;
    const role = targets.find((target) => target.host === host)?.role ?? endpoint?.role;
    const port = look.port ?? answer.port;
    return host === undefined || role === undefined || port === null ? [] : [{ look, host, role, port }];
  });
}
