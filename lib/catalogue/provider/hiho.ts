import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const hiho: ProviderEntry = {
  ...undocumented,
  id: "hiho",
  relay: { host: null, ports: [587], confidence: "documented" },
  note: {
    en: "Its page of 2006 announces a block of 25 and offers 587 with a login from 1 February 2006.",
    ja: "2006年の案内では、25番の遮断を予告し、587番(認証あり)を2006年2月1日から提供するとしています。",
  },
  sources: [
    {
      url: "http://home.hi-ho.ne.jp/home/support/feature/antispam/submisinfo.html",
      year: 2006,
      by: "provider",
    },
  ],
};
