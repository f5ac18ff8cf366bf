import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const biglobe: ProviderEntry = {
  ...undocumented,
  id: "biglobe",
  relay: { host: null, ports: [587], confidence: "documented" },
  note: {
    en: "It has offered submission on 587 since 1 July 2005.",
    ja: "587番での送信は、2005年7月1日から提供しています。",
  },
  sources: [{ url: "http://www.biglobe.co.jp/press/2005/06/050630-1.html", year: 2005, by: "provider" }],
};
