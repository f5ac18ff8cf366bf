import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const mobileOthers: ProviderEntry = {
  ...undocumented,
  id: "mobile-others",
  kind: "mobile",
};
