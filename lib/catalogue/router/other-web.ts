import type { Words } from "@/lib/core/locale";
import type { PartId, RecipeParams } from "@/lib/core/recipe";
import type { RouterEntry, UnprovenPart } from "../types";
import { routerNames } from "./names";
import { otherWebNotes as notes } from "./other-web-words";

const part = (id: PartId, text: (params: RecipeParams) => readonly Words[]): UnprovenPart => ({
  id,
  verified: "unverified",
  sources: [],
  notes: text,
});

/** A page we have never seen: words to find one's way, and nothing that claims to be proven. */
export const otherWeb: RouterEntry = {
  id: "other-web",
  name: routerNames["other-web"],
  capabilities: {
    translatesPort: "unknown",
    twoToOne: "unknown",
    filterSees: "unknown",
    clientIpKept: "unknown",
    sourceRestriction: "unknown",
    hairpin: "unknown",
  },
  sources: [],
  recipes: [
    {
      remedy: "router-nat",
      platform: "other-web",
      name: routerNames["other-web"],
      shell: null,
      takes: ["serverLanAddress", "port", "ports", "keep25", "allowFrom"],
      parts: [
        part("before", notes.insidePort),
        part("backup", notes.backup),
        part("change", notes.change),
        part("apply", notes.apply),
        part("verify", notes.verify),
        part("undo", notes.undo),
      ],
    },
  ],
};
