import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const iij: ProviderEntry = {
  ...undocumented,
  id: "iij",
};
