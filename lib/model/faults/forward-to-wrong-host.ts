import { withServer } from "../world";
import { type FaultMode, instance } from "./types";

const scopes = { "25": 0.4, others: 0.2, all: 0.4 } as const;

export const forwardToWrongHost: FaultMode = {
  code: "forward-to-wrong-host",
  instances: () =>
    (Object.entries(scopes) as [keyof typeof scopes, number][]).map(([wrongHost, share]) =>
      instance({
        code: "forward-to-wrong-host",
        variant: wrongHost,
        detail: { where: "router", ...(wrongHost === "25" ? { port: 25 } : {}) },
        odds: 0.01 * share,
        apply: (world) => withServer(world, { wrongHost }),
      }),
    ),
  remedies: ["fix-forward"],
  words: {
    en: {
      title: "The router forwards mail to another machine than the mail server.",
      why: "From outside a different machine answers than inside. The forwarding rule names an address that the mail server does not have (any more).",
      meaning: "People outside reach a machine that is not the mail server.",
      next: "Compare the address in the router’s forwarding rule with the mail server’s LAN address, and mend the rule.",
    },
    ja: {
      title: "ルーターが、メールサーバーではない別の機械へ転送しています。",
      why: "外から見ると、学内とは別の機械が応答しています。転送設定の宛先が、現在のメールサーバーのアドレスと違っています。",
      meaning: "外からの通信は、メールサーバーではない機械に届いています。",
      next: "ルーターの転送設定にあるアドレスと、メールサーバーのLANアドレスを見比べ、設定を直してください。",
    },
  },
};
