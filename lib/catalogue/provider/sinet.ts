import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const sinet: ProviderEntry = {
  ...undocumented,
  id: "sinet",
  kind: "campus",
  note: {
    en: "Member universities block port 25 at their own border: whoever is behind one meets that block.",
    ja: "学内網の出口で25番ポートを遮断している加盟大学があります。その大学の網を通る場合は、遮断の対象になります。",
  },
  sources: [
    {
      url: "http://www.istc.kobe-u.ac.jp/services/StandardService/PersonalMail/tcp25port",
      year: "2010s",
      by: "others",
    },
    { url: "http://www.media.hiroshima-u.ac.jp/services/OP25B", year: "2010s", by: "others" },
    { url: "http://w3.cc.nagasaki-u.ac.jp/news/news_news/1142.html", year: 2012, by: "others" },
  ],
};
