import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const usenUnext: ProviderEntry = {
  ...undocumented,
  id: "usen-unext",
};
