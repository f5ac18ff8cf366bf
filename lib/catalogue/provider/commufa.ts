import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const commufa: ProviderEntry = {
  ...undocumented,
  id: "commufa",
};
