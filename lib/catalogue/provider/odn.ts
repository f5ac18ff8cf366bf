import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const odn: ProviderEntry = {
  ...undocumented,
  id: "odn",
};
