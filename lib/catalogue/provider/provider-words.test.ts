import { describe, expect, it } from "vitest";
import type { ProviderEntry } from "../types";
import { alphaweb } from "./alphaweb";
import { asahinet } from "./asahinet";
import { awsEc2 } from "./aws-ec2";
import { biglobe } from "./biglobe";
import { cloudzy } from "./cloudzy";
import { conoha } from "./conoha";
import { cox } from "./cox";
import { docomoMoperau } from "./docomo-moperau";
import { linode } from "./linode";
import { ocn } from "./ocn";
import { plala } from "./plala";
import {
  askProviderWords,
  exemptionWords,
  factWords,
  relayWords,
  serverSideWords,
  sourceWords,
} from "./provider-words";
import { sakuraVps } from "./sakura-vps";
import { sonet } from "./sonet";
import { dateWords } from "./start-words";

describe("what a provider does, as a sentence", () => {
  it("tells lines and times, for everyone first", () => {
    expect(factWords(ocn, "en")).toBe(
      "OCN (NTT Docomo) blocks outgoing port 25 on lines whose address changes, since July 2007 (towards mobile carriers since November 2005).",
    );
    expect(factWords(ocn, "ja")).toBe(
      "OCN(NTTドコモ)は、IPアドレスが変わる回線で、外向きの25番ポートを遮断しています(2007年7月から、携帯電話事業者宛ては2005年11月から)。",
    );
  });

  it("is as exact about the time as what was published", () => {
    expect(factWords(sonet, "en")).toMatch(/, since before July 2006\.$/);
    expect(factWords(sonet, "ja")).toMatch(/\(2006年7月より前から\)。$/);
    expect(factWords(docomoMoperau, "en")).toMatch(/, since 2006 at the latest\.$/);
    expect(factWords(docomoMoperau, "ja")).toMatch(/\(遅くとも2006年から\)。$/);
    expect(factWords(asahinet, "en")).toMatch(/whose address changes\.$/);
    expect(dateWords("2006-06-01", "en")).toBe("1 June 2006");
    expect(dateWords("2006-06-01", "ja")).toBe("2006年6月1日");
  });

  it("never tells as a fact what is not verified", () => {
    const guess: ProviderEntry = { ...ocn, confidence: "unverified" };
    for (const entry of [biglobe, guess]) {
      expect(factWords(entry, "en")).toMatch(/^Whether .* blocks port 25 is not documented/);
      expect(factWords(entry, "ja")).toContain("確認できていません");
    }
  });

  it("can also say other ports, the other direction, and that nothing is blocked", () => {
    const cloud: ProviderEntry = { ...ocn, ports: [25, 465, 587], scope: "unknown", since: [] };
    expect(factWords(cloud, "en")).toBe("OCN (NTT Docomo) blocks outgoing ports 25, 465 and 587.");
    expect(factWords(cloud, "ja")).toBe(
      "OCN(NTTドコモ)は、外向きの25番・465番・587番ポートを遮断しています。",
    );
    expect(factWords({ ...cloud, ports: [25], direction: "in" }, "en")).toContain("blocks incoming port 25.");
    expect(factWords({ ...cloud, direction: "none" }, "en")).toBe("OCN (NTT Docomo) does not block port 25.");
  });
});

describe("a provider's ways out", () => {
  it("names its exemption, and says where none is known", () => {
    expect(exemptionWords(ocn, "en")).toBe(
      "Lines with a fixed address are exempt (OCN IP1, IP8 and other fixed-address plans).",
    );
    expect(exemptionWords(ocn, "ja")).toBe("固定IPアドレスの契約は対象外です(OCN IP1、IP8など)。");
    expect(exemptionWords(plala, "en")).toBeNull();
    expect(askProviderWords(plala, "en")).toMatch(/^plala \(NTT Docomo\): no exemption is documented/);
    expect(askProviderWords(plala, "ja")).toMatch(/^ぷらら\(NTTドコモ\): .*お問い合わせください。$/);
    expect(askProviderWords(docomoMoperau, "en")).toBe("docomo mopera U: Its page names no exemption.");
  });

  it("names its own server, its ports, and who says so", () => {
    expect(relayWords(plala, "en")).toBe(
      "Its own outgoing mail server is secure.plala.or.jp, port 465 or 587. Others report this.",
    );
    expect(relayWords(plala, "ja")).toBe(
      "プロバイダーの送信サーバーは、secure.plala.or.jp(465番・587番ポート)です。これは第三者の情報です。",
    );
    expect(relayWords(biglobe, "en")).toMatch(/answers on port 587; ask it for the name\.$/);
    expect(relayWords(alphaweb, "en")).toBe("Its own outgoing mail server is auth.alpha-web.ne.jp.");
    expect(relayWords({ ...plala, relay: null }, "en")).toBeNull();
  });

  it("dates its pages", () => {
    const page = { url: "https://www.example.jp/op25b?x=1", year: 2012, by: "provider" } as const;
    expect(sourceWords(page, "en")).toBe("reported by the provider, 2012: www.example.jp");
    expect(sourceWords({ ...page, year: "2010s", by: "others" }, "ja")).toBe(
      "第三者の情報、2010年代: www.example.jp",
    );
    expect(sourceWords({ ...page, year: null }, "en")).toContain("undated");
  });
});

describe("a server that stands with a cloud", () => {
  it("is told that its own mail may not get out, and which port of a relay is open", () => {
    expect(serverSideWords(awsEc2, "en")).toMatch(/^The mail server stands with AWS EC2\. .* on port 587\.$/);
    expect(serverSideWords(linode, "en")).toMatch(/a relay that answers on port 2525\.$/);
    expect(serverSideWords(linode, "ja")).toContain("2525番で応答する中継サーバー");
    expect(serverSideWords(cloudzy, "en")).toMatch(/are blocked as well\.$/);
  });

  it("is told nothing where no block is documented, or where the provider is that of a line", () => {
    for (const entry of [conoha, sakuraVps, ocn, cox]) expect(serverSideWords(entry, "en")).toBeNull();
  });
});
