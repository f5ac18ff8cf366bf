import { AppError } from "@/lib/core/error";
import type { Vantage } from "@/lib/core/observation";
import type { Profile } from "@/lib/core/profile";
import { type DashboardPlace, dashboardPlaces } from "@/lib/school/types";

/** `place` as one field of a form: `outside`, `server-lan`, `server`, or `line:ID`. Null for anything else. */
export function placeOf(value: string): DashboardPlace | null {
  const [kind = "", line = null] = value.split(":");
  const place = dashboardPlaces.find((known) => known === kind);
  if (place === undefined || (place === "line") !== (line !== null)) return null;
  return { place, line };
}

export const placeValue = ({ place, line }: DashboardPlace): string =>
  line === null ? place : `${place}:${line}`;

/** Where a person stood who ran something by hand. A line is its own vantage, the other places have one each. */
export const manualVantage = (
  { place, line }: DashboardPlace,
  publicAddress: string | null = null,
): Vantage => ({
  id: line ?? place,
  kind: "manual",
  place,
  line,
  publicAddress,
});

/** A phone on mobile data is a vantage of its own. No line has this id: theirs are without a dot. */
export const phoneVantageId = "outside.phone";

export const phoneVantage = (publicAddress: string | null): Vantage => ({
  ...manualVantage({ place: "outside", line: null }, publicAddress),
  id: phoneVantageId,
});

/** The place of a form's field in this school. Throws `not-found` for none, and for a line that it does not have. */
export function requirePlace(profile: Profile, value: string): DashboardPlace {
  const place = placeOf(value);
  const isKnown =
    place !== null && (place.line === null || profile.lines.some(({ id }) => id === place.line));
  if (!isKnown) throw new AppError("not-found");
  return place;
}
