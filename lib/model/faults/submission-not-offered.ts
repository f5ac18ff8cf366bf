import { withServer } from "../world";
import { type FaultMode, instance } from "./types";

export const submissionNotOffered: FaultMode = {
  code: "submission-not-offered",
  instances: ({ ports }) =>
    ports.length === 0
      ? [
          instance({
            code: "submission-not-offered",
            odds: 0.4,
            apply: (world) => withServer(world, { submission: false }),
          }),
        ]
      : [],
  remedies: ["router-nat", "mta-port"],
  words: {
    en: {
      title: "The mail server takes mail on port 25 only.",
      why: "Port 25 answers, and neither 587 nor 465 does. 587 and 465 are the ports meant for people’s mail programs.",
      meaning:
        "As long as every line lets port 25 through, nothing is lost. A line that blocks 25 has no other door.",
      next: "Offer port 587 as well: by a rule on the router, or in the mail server.",
    },
    ja: {
      title: "メールサーバーは25番ポートでしか受け付けていません。",
      why: "25番は応答しますが、587番も465番も応答しません。この2つは、メールソフトからの送信のためのポートです。",
      meaning:
        "すべての回線で25番が通るうちは困りません。25番が止められている回線には、ほかの入口がありません。",
      next: "ルーターの設定、またはメールサーバーの設定で、587番ポートも使えるようにしてください。",
    },
  },
};
