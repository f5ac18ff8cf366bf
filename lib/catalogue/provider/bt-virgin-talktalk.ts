import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const btVirginTalktalk: ProviderEntry = {
  ...undocumented,
  id: "bt-virgin-talktalk",
  country: "GB",
};
