import { type Grants, type Role, rightIn, roles } from "@/lib/account/rights";
import type { ApiScope, FoundToken } from "./types";

/** What the token's scope is worth at most; nothing of the people and the settings is ever open to a program. */
const most: Readonly<Record<ApiScope, Role>> = { read: "viewer", check: "editor", write: "editor" };

const lower = (left: Role, right: Role): Role => (roles.indexOf(left) > roles.indexOf(right) ? left : right);

/** What a token may do: what its maker may at this moment, narrowed to its scope and its schools. */
export function grantsOfToken(
  maker: Grants,
  { scope, schools }: Pick<FoundToken, "scope" | "schools">,
): Grants {
  const cap = most[scope];
  if (schools === "all")
    return {
      everywhere: maker.everywhere === null ? null : lower(maker.everywhere, cap),
      schools: Object.fromEntries(Object.entries(maker.schools).map(([id, role]) => [id, lower(role, cap)])),
    };
  return {
    everywhere: null,
    schools: Object.fromEntries(
      schools.flatMap((id): [string, Role][] => {
        const right = rightIn(maker, id);
        return right === null ? [] : [[id, right === "view" ? "viewer" : cap]];
      }),
    ),
  };
}
