import type { RouterCapabilities, RouterEntry } from "../types";
import { routerNames } from "./names";
import { homeGateway, webRecipe } from "./web-form";
import { screen } from "./web-label";

/** A story told by users on the maker's own site. */
const community = "https://community.tp-link.com/en/home/stories/detail/714";

const byUsers = { verified: "documented", by: "others", sources: [community] } as const;

const capabilities: RouterCapabilities = {
  ...homeGateway,
  translatesPort: "yes",
  hairpin: "model-dependent",
};

export const tpLink: RouterEntry = {
  id: "tp-link",
  name: routerNames["tp-link"],
  capabilities,
  sources: [{ url: community, year: null }],
  recipes: [
    webRecipe({
      id: "tp-link",
      capabilities,
      path: [screen("Advanced"), screen("NAT Forwarding"), screen("Port Forwarding")],
      add: screen("Add"),
      fields: {
        protocol: screen("Protocol"),
        outside: screen("External Port"),
        address: screen("Device IP Address"),
        inside: screen("Internal Port"),
        source: null,
      },
      apply: screen("Save"),
      save: null,
      proven: { change: byUsers, apply: byUsers, undo: byUsers },
      hints: [
        {
          en: "Older models say “Virtual Servers” instead. A forward of this list wins over port triggering, UPnP and the DMZ.",
          ja: "古い機種では「Virtual Servers」という名前です。この一覧の設定は、ポートトリガー、UPnP、DMZよりも優先されます。",
        },
      ],
    }),
  ],
};
