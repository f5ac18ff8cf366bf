import type { ProviderEntry } from "../types";

export const scaleway: ProviderEntry = {
  id: "scaleway",
  country: null,
  kind: "cloud",
  direction: "out",
  ports: [25],
  scope: "default",
  since: [],
  exemption: null,
  relay: null,
  note: {
    en: "The default security group does it. That 465 and 587 are shut as well is said, but not proven.",
    ja: "既定のセキュリティグループによるものです。465番と587番も止まるといわれますが、確かめられていません。",
  },
  sources: [
    {
      url: "https://github.com/mastodon/mastodon/discussions/17923",
      year: 2022,
      by: "others",
    },
  ],
  confidence: "second-hand",
};
