import type { ProviderEntry } from "../types";

export const kobeU: ProviderEntry = {
  id: "kobe-u",
  country: "JP",
  kind: "campus",
  direction: "out",
  ports: [25],
  scope: "everyone",
  since: [],
  exemption: {
    route: "register",
    detail: {
      en: "registration of the server itself, or of relaying through the university",
      ja: "サーバーの登録、または学内サーバーでの中継の登録",
    },
  },
  relay: null,
  note: null,
  sources: [
    {
      url: "http://www.istc.kobe-u.ac.jp/services/StandardService/PersonalMail/tcp25port",
      year: "2010s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
