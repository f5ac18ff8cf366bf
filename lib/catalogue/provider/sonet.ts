import type { ProviderEntry } from "../types";

export const sonet: ProviderEntry = {
  id: "sonet",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [{ at: "2006-07", when: "before", towards: "everyone" }],
  exemption: null,
  relay: { host: null, ports: [587, 465], confidence: "documented" },
  note: {
    en: "In 2006 its FLET’S courses were listed, and those with a server of their own were told to relay through So-net. A page of its own tells of its refusal of incoming mail (IP25B).",
    ja: "2006年の案内ではフレッツ系のコースが対象で、自前のサーバーを運用する場合はSo-netのサーバーを中継するよう求めていました。受信側の制限(IP25B)は別のページで案内しています。",
  },
  sources: [{ url: "https://so-net.ne.jp/option/mail/basic/op25b.html", year: null, by: "provider" }],
  confidence: "documented",
};
