import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const dti: ProviderEntry = {
  ...undocumented,
  id: "dti",
};
