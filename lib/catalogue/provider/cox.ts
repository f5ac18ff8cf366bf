import type { ProviderEntry } from "../types";

export const cox: ProviderEntry = {
  id: "cox",
  country: "US",
  kind: "cable",
  direction: "both",
  ports: [25],
  scope: "residential-all",
  since: [],
  exemption: null,
  relay: null,
  note: {
    en: "It also blocks incoming ports 80 and 143. A mail server on such a line cannot receive mail; outgoing port 25 reaches only its own servers.",
    ja: "外から入る80番・143番ポートも遮断しています。この回線のメールサーバーは、メールを受け取れません。外向きの25番ポートは、同社のサーバーにだけつながります。",
  },
  sources: [
    {
      url: "https://www.cox.com/residential/support/internet-ports-blocked-or-restricted-by-cox.html",
      year: "2010s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
