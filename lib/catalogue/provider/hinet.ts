import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const hinet: ProviderEntry = {
  ...undocumented,
  id: "hinet",
  country: "TW",
};
