import type { ProviderEntry } from "../types";

export const listOthers: ProviderEntry = {
  id: "list-others",
  country: "US",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [],
  exemption: null,
  relay: null,
  note: {
    en: "An old list names EarthLink, MSN, NetZero, BellSouth, Charter, CableOne, MediaOne, PeoplePC, Sprynet, Verio, Flashnet and MindSpring; several of them are gone.",
    ja: "古い一覧にある名前です: EarthLink、MSN、NetZero、BellSouth、Charter、CableOne、MediaOne、PeoplePC、Sprynet、Verio、Flashnet、MindSpring。すでに終了したものも含まれます。",
  },
  sources: [
    {
      url: "https://portal.digicom.com/index.php?rp=/knowledgebase/81/Are-you-able-to-receive-emails-but-not-send.html",
      year: "2010s",
      by: "others",
    },
  ],
  confidence: "second-hand",
};
