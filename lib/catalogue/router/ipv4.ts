import { addressFamily } from "@/lib/core/host";
import type { RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import { unfitNewPorts } from "../new-ports";

const isSixth = (range: string | null | undefined) =>
  typeof range === "string" && addressFamily(range.split("/")[0] ?? "") === 6;

/** Values that an IPv4 translation cannot carry: another family's addresses, and 25 as a new port. */
export const unfitForIPv4 = (params: RecipeParams): RecipeParamName[] => [
  ...(["serverLanAddress", "allowFrom", "lanSubnet", "publicAddress"] as const).filter((name) =>
    isSixth(params[name]),
  ),
  ...unfitNewPorts(params),
];
