import type { Vantage } from "@/lib/core/observation";
import type { Place } from "./types";

type Standing = Place & { id: string };

/**
 * A place is one vantage, whoever looks from there: what a probe sees on a line takes the place of what a person pasted
 * from it before. Outside, each probe is a vantage of its own.
 */
export function vantageIdOf({ id, place, lineId }: Standing): string {
  if (place === "line" && lineId !== null) return lineId;
  return place === "outside" ? `outside-${id.slice(-8)}` : place;
}

export const vantageOf = (probe: Standing, publicAddress: string | null): Vantage => ({
  id: vantageIdOf(probe),
  kind: "probe",
  place: probe.place,
  line: probe.lineId,
  publicAddress,
});
