import type { Manner } from "@/lib/core/diagnosis";
import { withEgress } from "../world";
import { type FaultMode, instance, placeOf } from "./types";

/** Clouds that block 25 alone, and those that block the submission ports with it. */
const scopes = { block25: 0.12, blockMail: 0.03 } as const;
/** Clouds throw packets away; a reset or a refusal in their name is rare. */
const shares = { drop: 0.85, refuse: 0.05, unreachable: 0.1 } as const;

export const vantageCannotJudge: FaultMode = {
  code: "vantage-cannot-judge",
  instances: ({ ways }) =>
    ways
      .filter((way) => way.line === null)
      .flatMap((way) =>
        (Object.entries(scopes) as [keyof typeof scopes, number][]).flatMap(([scope, odds]) =>
          (Object.entries(shares) as [Manner, number][]).map(([manner, share]) =>
            instance({
              code: "vantage-cannot-judge",
              ...placeOf(way),
              variant: scope,
              detail: { manner },
              odds: odds * share,
              apply: (world) => withEgress(world, way.id, { [scope]: manner }),
            }),
          ),
        ),
      ),
  remedies: ["ask-provider", "open-own-firewall"],
  words: {
    en: {
      title: "{vantage} cannot judge port 25: its own way out is blocked.",
      why: "The host that makes this check cannot reach any mail server on port 25. Most clouds and many home lines block it.",
      meaning: "What {vantage} sees of port 25 says nothing about the school.",
      next: "Check from another place: a classroom, the office, or beside the server.",
    },
    ja: {
      title: "{vantage}からは25番ポートを判定できません。{vantage}自身の出口が止められています。",
      why: "確認を行っているホストから、どのメールサーバーの25番ポートにもつながりません。多くのクラウドや家庭の回線では25番ポートが止められています。",
      meaning: "{vantage}から見た25番ポートの結果は、学校の状態を表していません。",
      next: "教室、職員室、またはサーバーのそばなど、別の場所から確認してください。",
    },
  },
};
