import type { ProviderEntry } from "../types";

export const bellRogers: ProviderEntry = {
  id: "bell-rogers",
  country: "CA",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [],
  exemption: null,
  relay: null,
  note: {
    en: "Outgoing mail servers reported by a web host: smtp1.sympatico.ca (Bell), smtp10.bellnet.ca (Bell, business) and smtp.broadband.rogers.com (Rogers). Nothing is known of Telus and Shaw.",
    ja: "ホスティング会社のページに、送信サーバーとしてsmtp1.sympatico.ca(Bell)、smtp10.bellnet.ca(Bellの法人向け)、smtp.broadband.rogers.com(Rogers)があります。TelusとShawについては分かっていません。",
  },
  sources: [
    {
      url: "https://secure.tomahawkhosting.ca/clients/knowledgebase.php?action=displayarticle&id=204",
      year: "2010s",
      by: "others",
    },
  ],
  confidence: "second-hand",
};
