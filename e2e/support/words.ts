import type { Locale } from "@/lib/core/locale";
import enAccount from "@/messages/en/account.json" with { type: "json" };
import enSchool from "@/messages/en/school.json" with { type: "json" };
import jaAccount from "@/messages/ja/account.json" with { type: "json" };
import jaSchool from "@/messages/ja/school.json" with { type: "json" };

/** The screens' own words: a spec finds a button by what its reader sees, in either language. */
export const words = {
  en: { account: enAccount, school: enSchool },
  ja: { account: jaAccount, school: jaSchool },
} satisfies Record<Locale, unknown>;
