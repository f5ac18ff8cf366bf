import type { ProviderEntry } from "../types";

export const verizon: ProviderEntry = {
  id: "verizon",
  country: "US",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [
    {
      at: "2009",
      when: "from",
      towards: "everyone",
    },
  ],
  exemption: {
    route: "fixed-address",
    detail: {
      en: "business plans",
      ja: "法人向けプラン",
    },
  },
  relay: {
    host: null,
    ports: [465],
    confidence: "second-hand",
  },
  note: null,
  sources: [
    {
      url: "https://experts123.com/q/what-is-outbound-port-25-blocking.html",
      year: 2009,
      by: "others",
    },
    {
      url: "https://yourbusiness.azcentral.com/verizon-blocking-outgoing-smtp-authentication-28702.html",
      year: null,
      by: "others",
    },
  ],
  confidence: "second-hand",
};
