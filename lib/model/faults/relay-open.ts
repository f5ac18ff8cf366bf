import { withServer } from "../world";
import { type FaultMode, instance } from "./types";

export const relayOpen: FaultMode = {
  code: "relay-open",
  instances: ({ ports }) =>
    ports.length === 0
      ? [instance({ code: "relay-open", odds: 0.01, apply: (world) => withServer(world, { relay: "open" }) })]
      : [],
  remedies: ["close-relay"],
  words: {
    en: {
      title: "The server passes on mail for strangers.",
      why: "Somebody without a login can send through this server to anybody. Often a router or proxy makes every stranger look like a machine of the LAN.",
      meaning: "Spammers will find it within hours, and other servers will then refuse the school’s mail.",
      next: "Close it now: allow relaying only after login, and look for a rule that rewrites the source address.",
    },
    ja: {
      title: "サーバーが第三者のメールを中継しています(オープンリレー)。",
      why: "ログインしていない人が、このサーバーを使って誰にでもメールを送れる状態です。ルーターや中継プログラムの設定により、外からの接続が学内の機械に見えていることがよくあります。",
      meaning:
        "数時間のうちに迷惑メールの送信に悪用され、学校のメールがほかのサーバーから拒否されるようになります。",
      next: "すぐに閉じてください。ログイン後だけ中継を許可し、送信元アドレスを書き換える設定がないか確認してください。",
    },
  },
};
