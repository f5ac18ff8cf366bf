import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const cogeco: ProviderEntry = {
  ...undocumented,
  id: "cogeco",
  country: "CA",
  kind: "cable",
  relay: {
    host: "smtp.cogeco.ca",
    ports: [],
    confidence: "second-hand",
  },
  note: {
    en: "Its addresses stand in the Spamhaus list of lines that should not send mail themselves (PBL), and it lets nobody be taken off: many receivers refuse mail straight from such a line.",
    ja: "同社のIPアドレスは、直接メールを送るべきでない回線としてSpamhausの一覧(PBL)に載っており、個別に外すことは認めていません。この回線から直接送ったメールは、多くの受信側が拒否します。",
  },
  sources: [
    {
      url: "http://www.spamhaus.org/pbl/query/PBL228464",
      year: "2010s",
      by: "others",
    },
  ],
};
