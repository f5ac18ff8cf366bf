import type { ProviderEntry } from "../types";

export const asahinet: ProviderEntry = {
  id: "asahinet",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [],
  exemption: null,
  relay: { host: "mail.asahi-net.or.jp", ports: [465, 587, 25], confidence: "documented" },
  note: {
    en: "465 is TLS from the first byte; 587 and 25 offer no STARTTLS. mailssl.asahi-net.or.jp answers on 465 as well. From au Hikari lines 25 cannot be used.",
    ja: "465番は接続と同時にTLSで暗号化します。587番と25番にはSTARTTLSがありません。mailssl.asahi-net.or.jpの465番も使えます。auひかりの回線からは25番を使えません。",
  },
  sources: [
    { url: "https://asahi-net.jp/en/support/security/op25b_2.html", year: "2010s", by: "provider" },
    { url: "http://asahi-net.jp/support/guide/mail/0600.html", year: "2010s", by: "provider" },
  ],
  confidence: "documented",
};
