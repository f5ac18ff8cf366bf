import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const regulation: ProviderEntry = {
  ...undocumented,
  id: "regulation",
  country: "FI",
};
