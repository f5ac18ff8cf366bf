import type { DiagnosisCode, Finding, RemedyKind } from "@/lib/core/diagnosis";
import type { Words } from "@/lib/core/locale";
import type { Line, Profile } from "@/lib/core/profile";
import type { World } from "../world";

/** A way out that something may be wrong with: a line of the school, or the host of a vantage elsewhere. */
export type Way = { id: string; line: Line | null; vantage: string | null };

/** What there is to be broken at one school, given who looks. */
export type Scene = {
  profile: Profile;
  /** Ways by which people or checks reach the server from outside its LAN. */
  ways: readonly Way[];
  /** The way out of the server's own LAN. */
  serverWay: Way;
  /** Ports of the server that somebody looked at. */
  ports: readonly number[];
  ipv6: boolean;
  /** Somebody in the server's LAN dials its public address. */
  lanDialsPublic: boolean;
};

/** `unmodelled` has no code: something that is not in this list. */
export type FaultCode = DiagnosisCode | "unmodelled";

/** One fault in one place in one manner. */
export type FaultInstance = {
  code: FaultCode;
  key: string;
  line: string | null;
  vantage: string | null;
  detail: Finding["detail"];
  /** Prior odds against its absence, before anybody has looked. */
  odds: number;
  apply: (world: World) => World;
};

/** `{line}`, `{vantage}` and `{port}` are filled in by the viewer. */
export type FaultWords = {
  /** The verdict, as one sentence. */
  title: string;
  /** What it is, for somebody who never heard of it. */
  why: string;
  /** What it means for the people in the school. */
  meaning: string;
  /** What to do now. */
  next: string;
};

/** One way in which the path can be broken. */
export type FaultMode = {
  code: DiagnosisCode;
  instances: (scene: Scene) => FaultInstance[];
  /** Ways out, the usual best first. */
  remedies: readonly RemedyKind[];
  words: Words<FaultWords>;
};

type InstanceOf = Omit<FaultInstance, "key" | "line" | "vantage" | "detail"> &
  Partial<Pick<FaultInstance, "line" | "vantage" | "detail">> & { variant?: string };

export function instance({
  line = null,
  vantage = null,
  detail = {},
  variant = "",
  ...rest
}: InstanceOf): FaultInstance {
  const key = [rest.code, line ?? vantage ?? "", detail.manner ?? "", detail.port ?? "", variant].join("|");
  return { ...rest, line, vantage, detail, key };
}

export const placeOf = (way: Way): { line: string | null; vantage: string | null } =>
  way.line === null && way.vantage !== null
    ? { line: null, vantage: way.vantage }
    : { line: way.id, vantage: null };
