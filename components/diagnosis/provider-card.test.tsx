import { createFormatter, createTranslator } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { shippedBook } from "@/lib/catalogue/provider/book";
import type { Diagnosis } from "@/lib/core/diagnosis";
import type { Locale } from "@/lib/core/locale";
import { profileSchema } from "@/lib/core/profile";
import en from "@/messages/en/diagnosis.json" with { type: "json" };
import enPath from "@/messages/en/path.json" with { type: "json" };
import ja from "@/messages/ja/diagnosis.json" with { type: "json" };
import jaPath from "@/messages/ja/path.json" with { type: "json" };
import { ProviderCard, ProviderRoutes } from "./provider-card";
import type { Reader } from "./reader";

const messages = { en: { diagnosis: en, path: enPath }, ja: { diagnosis: ja, path: jaPath } };

const readerOf = (lang: Locale): Reader => ({
  lang,
  diagnosis: createTranslator({ locale: lang, messages: messages[lang], namespace: "diagnosis" }),
  path: createTranslator({ locale: lang, messages: messages[lang], namespace: "path" }),
  format: createFormatter({ locale: lang }),
  now: new Date("2026-11-24T01:00:00Z"),
  isMasked: false,
  providers: shippedBook,
});

const profileWith = (isp: string) =>
  profileSchema.parse({
    version: 1,
    name: "Minami",
    lines: [{ id: "classroom", isp, addressing: "dynamic-ipv4" }],
    server: { host: "mail.example.jp" },
  });

const blocked: Diagnosis = {
  version: 1,
  primary: "outbound-25-blocked",
  findings: [
    {
      code: "outbound-25-blocked",
      line: "classroom",
      vantage: null,
      confidence: 0.97,
      impact: "blocking",
      evidence: [],
      detail: { manner: "drop", where: "provider" },
    },
  ],
  ruledOut: [],
  nextChecks: [],
  alternatives: [],
  unexplained: [],
  remedies: [],
};

describe("ProviderCard", () => {
  it.each([
    ["en", "blocks outgoing port 25", "Your own check decides."],
    ["ja", "25番ポートを遮断しています", "確認結果で判断します"],
  ] as const)("tells in %s what the provider publishes, with its page", (lang, fact, decides) => {
    const html = renderToStaticMarkup(<ProviderCard reader={readerOf(lang)} profile={profileWith("ocn")} />);
    expect(html.replace(/<\/?a\b[^>]*>/g, "")).toContain(fact);
    expect(html).toContain(decides);
    expect(html).toContain('href="https://service.ocn.ne.jp/option/mail/ocnmail/meiwaku/op25b.html"');
  });

  it.each(["other", "no-such-provider"])("shows nothing where nothing is known: %s", (isp) => {
    expect(renderToStaticMarkup(<ProviderCard reader={readerOf("en")} profile={profileWith(isp)} />)).toBe(
      "",
    );
  });
});

describe("ProviderRoutes", () => {
  const routes = (
    lang: Locale,
    isp: string,
    kind: "ask-provider" | "relay-through-provider" | "router-nat",
  ) =>
    renderToStaticMarkup(
      <ProviderRoutes reader={readerOf(lang)} profile={profileWith(isp)} diagnosis={blocked} kind={kind} />,
    );

  it("stands beside “ask the provider” with the blocked line's own exemption", () => {
    expect(routes("en", "ocn", "ask-provider")).toContain("Lines with a fixed address are exempt (OCN IP1");
    expect(routes("ja", "ocn", "ask-provider")).toContain("固定IPアドレスの契約は対象外です");
    expect(routes("en", "plala", "ask-provider")).toContain("no exemption is documented");
  });

  it("stands beside the provider's relay with its name, and beside nothing else", () => {
    expect(routes("en", "nifty", "relay-through-provider")).toContain("smtp.nifty.com, port 587 or 465");
    expect(routes("en", "interlink", "relay-through-provider")).toBe("");
    expect(routes("en", "nifty", "router-nat")).toBe("");
    expect(routes("en", "other", "ask-provider")).toBe("");
  });
});
