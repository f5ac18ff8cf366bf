import { withServer } from "../world";
import { type FaultMode, instance } from "./types";

export const tlsBroken: FaultMode = {
  code: "tls-broken",
  instances: ({ ports }) =>
    ports.length === 0
      ? [
          instance({
            code: "tls-broken",
            odds: 0.02,
            apply: (world) => withServer(world, { soundTls: false }),
          }),
        ]
      : [],
  remedies: ["fix-tls"],
  words: {
    en: {
      title: "Encryption on port {port} of the mail server is broken.",
      why: "The TLS handshake fails, or the certificate has expired or bears another name.",
      meaning: "Mail programs warn, or refuse to send.",
      next: "Renew the certificate, or mend the file names in the mail server’s settings.",
    },
    ja: {
      title: "メールサーバーの{port}番ポートの暗号化に問題があります。",
      why: "TLSの接続に失敗するか、証明書の期限が切れている、または名前が違っています。",
      meaning: "メールソフトが警告を出すか、送信を拒みます。",
      next: "証明書を更新するか、メールサーバーの設定にあるファイル名を直してください。",
    },
  },
};
