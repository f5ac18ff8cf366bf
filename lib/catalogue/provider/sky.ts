import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const sky: ProviderEntry = {
  ...undocumented,
  id: "sky",
  country: "GB",
  note: {
    en: "Its addresses stand in the Spamhaus list of lines that should not send mail themselves (PBL): many receivers refuse mail straight from such a line. Owners of a fixed address can have it taken off.",
    ja: "同社のIPアドレスは、直接メールを送るべきでない回線としてSpamhausの一覧(PBL)に載っています。この回線から直接送ったメールは、多くの受信側が拒否します。固定IPアドレスなら、一覧から外せます。",
  },
  sources: [
    {
      url: "http://www.spamhaus.org/pbl/query/PBL190645",
      year: "2010s",
      by: "others",
    },
  ],
};
