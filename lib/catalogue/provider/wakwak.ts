import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const wakwak: ProviderEntry = {
  ...undocumented,
  id: "wakwak",
  note: {
    en: "Its business product over IPoE runs on transix (DS-Lite): such a line takes no connections from outside.",
    ja: "法人向けのIPoEサービスはtransix(DS-Lite)を使います。その回線では、外からの接続を受けられません。",
  },
  sources: [
    {
      url: "https://lawinsider.com/ja/contracts/2lU5mHt3Iym",
      year: null,
      by: "others",
    },
  ],
};
