import type { Observation, Target, Vantage } from "@/lib/core/observation";
import type { Look } from "./look";

type About = {
  /** What the person who pasted confirmed: which endpoint it is, and where they stood. */
  role: Target["role"];
  host: string;
  port: number;
  vantage: Vantage;
  at: Date;
};

/** A look of a pasted text as an observation of the contract. */
export const asObservation = (
  { address, resolved, seen }: Pick<Look, "address" | "resolved" | "seen">,
  { role, host, port, vantage, at }: About,
): Observation => ({
  version: 1,
  at: at.toISOString(),
  vantage,
  target: { role, host, address, port },
  resolved: [...resolved],
  transport: seen.transport,
  timings: {},
  smtp: seen.smtp,
  error: seen.error,
});
