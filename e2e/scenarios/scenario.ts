import type { DiagnosisCode } from "@/lib/core/diagnosis";
import type { Observation } from "@/lib/core/observation";
import type { Profile } from "@/lib/core/profile";
import type { Dialled, Pasted, VantageId } from "../lab/mailpath";
import type { World, WorldOptions } from "../lab/world";

/** A code, or a code at a line or vantage: `outbound-25-blocked@classroom`. */
export type Claim = DiagnosisCode | `${DiagnosisCode}@${string}`;

export type Truth = {
  /** One of these must lead. `inconclusive` where the evidence given cannot decide. */
  leads: readonly Claim[];
  /** These must be found too, or held possible. */
  besides?: readonly Claim[];
  /** True as well, and may be said. */
  also?: readonly Claim[];
  /** What looks the same from where people looked, and the vantage that would tell: named below 0.8 it is no claim. */
  looksLike?: { claim: Claim; decidedFrom: VantageId };
};

/** One world, what is true of it, and what evidence is given. */
export type Scenario = {
  name: string;
  /** What is broken, in words. */
  faults: string;
  /** Differences from a sound school: Postfix on 25 with a login, nothing blocked. */
  world?: Partial<Omit<WorldOptions, "runId">>;
  profile?: (profile: Profile) => Profile;
  /** Breaks the world, or repairs it, before anybody looks. */
  arrange?: (world: World) => Promise<unknown>;
  /** Who looks; everybody with people and the server's LAN where nothing is said. */
  from?: readonly VantageId[];
  /** How often each of them looks, one after the other. */
  looks?: number;
  dialled?: Dialled;
  /** Texts that a person would paste besides. */
  paste?: (world: World) => Promise<Pasted>;
  /** What a person learned by other means, added to what was seen. */
  told?: (world: World, seen: readonly Observation[]) => Promise<Observation[]>;
  /** What is seen differs from run to run: right today may be abstaining tomorrow. */
  isChance?: boolean;
  truth: Truth;
};
