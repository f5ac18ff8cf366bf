import type { ProviderEntry } from "../types";

export const nagasakiU: ProviderEntry = {
  id: "nagasaki-u",
  country: "JP",
  kind: "campus",
  direction: "out",
  ports: [25],
  scope: "everyone",
  since: [{ at: "2012-05-08", when: "from", towards: "everyone" }],
  exemption: null,
  relay: null,
  note: null,
  sources: [{ url: "http://w3.cc.nagasaki-u.ac.jp/news/news_news/1142.html", year: 2012, by: "provider" }],
  confidence: "documented",
};
