import type { ProviderEntry } from "../types";

export const auOneNet: ProviderEntry = {
  id: "au-one-net",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [],
  exemption: null,
  relay: { host: null, ports: [587], confidence: "documented" },
  note: {
    en: "The cable company its communications confirms the block on au Hikari.",
    ja: "auひかりでの遮断は、イッツコムの案内にも書かれています。",
  },
  sources: [
    {
      url: "http://www.au.kddi.com/support/internet/security/anti-spam/outboundport25/",
      year: "2010s",
      by: "provider",
    },
    { url: "http://www.itscom.net/support/security/op25b/", year: "2010s", by: "others" },
  ],
  confidence: "documented",
};
