import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const conoha: ProviderEntry = {
  ...undocumented,
  id: "conoha",
  kind: "vps",
};
