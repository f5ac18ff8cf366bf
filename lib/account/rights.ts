/** What a person may be. An owner is one everywhere; editors and viewers in all schools or in some. */
export const roles = ["owner", "editor", "viewer"] as const;
export type Role = (typeof roles)[number];

/** `view` reads; `edit` checks, repairs, changes and shares; `own` is for people and settings. Each holds those before it. */
export const rights = ["view", "edit", "own"] as const;
export type Right = (typeof rights)[number];

const highest: Readonly<Record<Role, Right>> = { viewer: "view", editor: "edit", owner: "own" };

/** A person's roles: everywhere, and in single schools. Null is no role at all. */
export type Grants = { readonly everywhere: Role | null; readonly schools: Readonly<Record<string, Role>> };

export const noGrants: Grants = { everywhere: null, schools: {} };

export const roleOf = (stored: string): Role | null => roles.find((role) => role === stored) ?? null;

const rankOf = (right: Right | null): number => (right === null ? -1 : rights.indexOf(right));
const rightOf = (role: Role | null | undefined): Right | null => (role ? highest[role] : null);

export const covers = (held: Right | null, asked: Right): boolean => rankOf(held) >= rankOf(asked);

/** The most a person may do in one school; null where they may not even see it. */
export function rightIn({ everywhere, schools }: Grants, schoolId: string): Right | null {
  const held = [rightOf(everywhere), Object.hasOwn(schools, schoolId) ? rightOf(schools[schoolId]) : null];
  return held.reduce((best, one) => (rankOf(one) > rankOf(best) ? one : best), null);
}

export const rightEverywhere = ({ everywhere }: Grants): Right | null => rightOf(everywhere);

/** For a query's `where`: the schools a person may see, or nothing to narrow where it is all of them. */
export const seenSchools = ({ everywhere, schools }: Grants): { in: string[] } | undefined =>
  everywhere === null ? { in: Object.keys(schools) } : undefined;
