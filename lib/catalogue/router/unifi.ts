import type { RouterCapabilities, RouterEntry } from "../types";
import { routerNames } from "./names";
import { webRecipe } from "./web-form";
import { screen } from "./web-label";

const guide = "https://www.unihosted.com/blog/unifi-port-forwarding";

const capabilities: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "ok",
  filterSees: "none",
  clientIpKept: "except-hairpin",
  sourceRestriction: "nat-rule",
  hairpin: "yes",
};

export const unifi: RouterEntry = {
  id: "unifi",
  name: routerNames.unifi,
  capabilities,
  sources: [{ url: guide, year: null }],
  recipes: [
    webRecipe({
      id: "unifi",
      capabilities,
      path: [screen("Settings"), screen("Policy Engine"), screen("Port Forwarding")],
      add: screen("Create"),
      fields: {
        protocol: screen("Protocol"),
        outside: screen("Port"),
        address: screen("Forward IP"),
        inside: screen("Forward Port"),
        source: screen("From"),
      },
      apply: screen("Apply Changes"),
      save: null,
      hints: [
        {
          en: "Where the list stands depends on the version of the Network application: “Routing” in 7 and 8, “Firewall & Security” before, “Policy Engine” in newer ones. The interface is WAN; the firewall rule comes by itself.",
          ja: "一覧の場所はNetworkアプリケーションのバージョンによって異なります(7・8では「Routing」、それ以前は「Firewall & Security」、新しいものでは「Policy Engine」)。インターフェースはWANを選びます。ファイアウォールのルールは自動で作られます。",
        },
      ],
    }),
  ],
};
