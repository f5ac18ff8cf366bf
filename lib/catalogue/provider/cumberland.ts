import type { ProviderEntry } from "../types";

export const cumberland: ProviderEntry = {
  id: "cumberland",
  country: "US",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [],
  exemption: {
    route: "fixed-address",
    detail: null,
  },
  relay: null,
  note: {
    en: "It offers no outgoing mail server of its own.",
    ja: "送信サーバーは提供していません。",
  },
  sources: [
    {
      url: "https://cumberlandconnect.org/list-of-blocked-ports",
      year: "2020s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
