import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const telefonica: ProviderEntry = {
  ...undocumented,
  id: "telefonica",
  country: "ES",
};
