import { describe, expect, it } from "vitest";
import { isKnownMta } from "@/lib/core/catalogue-ids";
import type { PartId, RecipeParams } from "@/lib/core/recipe";
import { sampleSets, sampleValues } from "./recipe-samples";
import { listRecipes, type RecipeListing, renderRecipe } from "./recipes";

const entries = listRecipes();
const titled = (list: readonly RecipeListing[]) =>
  list.map((entry) => [`${entry.remedy} / ${entry.platform}`, entry] as const);

function commandsOf({ remedy, platform }: RecipeListing, id: PartId, params: RecipeParams): string[] {
  const rendered = renderRecipe({ remedy, platform, params, lang: "en" });
  const part = rendered.ok ? rendered.recipe.parts.find((one) => one.id === id) : undefined;
  return (part?.blocks ?? []).filter(({ kind }) => kind === "command").map(({ text }) => text);
}

const ruleOf = /^set (.+? rule \d+) (.+)$/;

/** A rule that stands on several lines (VyOS, EdgeOS) as one; it and RouterOS in the words of nft. */
function joined(lines: readonly string[]): string[] {
  const rules = new Map<string, string>();
  for (const line of lines) {
    const [, name = line, end = ""] = ruleOf.exec(line) ?? [];
    rules.set(name, `${rules.get(name) ?? name} ${end}`);
  }
  return [...rules.values()].map((rule) =>
    rule
      .replaceAll("'", "")
      .replace(/source address|src-address=/, "saddr ")
      .replace(/destination address|(?<=\s)dst-address=/, "daddr ")
      .replace(/destination port|(?<=\s)dst-port=/, "tcp dport ")
      .replaceAll("  ", " "),
  );
}

/** A section of OpenWrt's settings as one rule, in the words of nft. */
function uciSections(texts: readonly string[]): string[] {
  const sections = new Map<string, string>();
  for (const [, name = "", option = "", value = ""] of texts
    .join("\n")
    .matchAll(/^ *uci set firewall\.(\w+)\.(\w+)='([^']*)'$/gm))
    sections.set(name, `${sections.get(name) ?? ""} ${option} ${value}`);
  return [...sections.values()].map((rule) =>
    rule
      .replace(/ src_ip /, " saddr ")
      .replace(/ src_dport /, " tcp dport ")
      .replace(/ target DNAT/, " dnat to wan0"),
  );
}

/** What a recipe writes into a file of the system: the here documents of its change, and a vendor's lines. */
function written(entry: RecipeListing, params: RecipeParams): string[] {
  const texts = commandsOf(entry, "change", params);
  if (entry.shell !== "sh") return joined(texts.flatMap((text) => text.split("\n")));
  const documents = texts.flatMap((text) => [...text.matchAll(/<<'?END'?\n([\s\S]*?)\nEND$/gm)]);
  return [...documents.flatMap(([, body = ""]) => body.split("\n")), ...uciSections(texts)];
}

const forwards = entries.filter(({ remedy }) => ["router-nat", "fix-forward", "hairpin"].includes(remedy));
const leadsOn =
  /\bdnat to\b|-j DNAT\b|action=dst-nat|^ip nat inside source static|^nat snapt add|^nat descriptor masquerade static|^nat destination rule|^service nat rule \d+ .*type destination/;
const dialled = (line: string) =>
  Number(
    /(?:tcp dport|--dport|listen|\btcp|\btcp [\d.]+ 25 [\d.]+) (\d+)(?:=25|-\d+| extendable)?\b/.exec(
      line,
    )?.[1] ?? Number.NaN,
  );

describe.each(titled(forwards))("%s", (_, entry) => {
  const sets = sampleSets(entry).map(({ params }) => params);

  it("forwards to the server's 25 and limits nobody who dials 25", () => {
    for (const params of sets) {
      const lines = written(entry, params).filter((line) => leadsOn.test(line));
      for (const line of lines) {
        expect(line).toContain(params.serverLanAddress);
        expect(dialled(line)).toBeGreaterThan(0);
        if (dialled(line) === 25) expect(line).not.toMatch(/ -s | saddr /);
      }
    }
  });

  it("leaves the school's own rule for 25 alone unless it is to be added", () => {
    for (const params of sets.filter(({ keep25 }) => keep25 !== "add")) {
      const outside = written(entry, params).filter(
        (line) => leadsOn.test(line) && /wan0|^nat desc|^ip nat/.test(line),
      );
      if (entry.remedy === "router-nat") expect(outside.map(dialled)).not.toContain(25);
    }
  });

  it("hides no stranger's address: only the server's own LAN is rewritten, on its way to the server's 25", () => {
    for (const params of sets) {
      const rewrites = written(entry, params).filter(
        (line) => /\b(masquerade|MASQUERADE|snat|SNAT)\b/.test(line) && !leadsOn.test(line),
      );
      if (params.lanSubnet === undefined) expect(rewrites).toEqual([]);
      for (const line of rewrites) {
        expect(line).toMatch(/(dport|--dport) 25( |$)/);
        expect(line).toMatch(
          new RegExp(`(saddr|-s) ${params.lanSubnet} .*(daddr|-d) ${params.serverLanAddress}[ /]`),
        );
      }
    }
  });
});

describe.each(titled(entries.filter(({ shell }) => shell !== null)))("%s", (_, entry) => {
  it("writes ports as numbers, since a name can be moved or misspelt", () => {
    for (const { params } of sampleSets(entry))
      for (const line of written(entry, params)) {
        expect(line).not.toMatch(/\b(dport|proto-dst|--dport|--ctorigdstport|Port=) ?(?![\d ])\S/);
        // Junos's own name for 25, Exim's for a way of speaking, and a host's: none is looked up in a file.
        const own = /junos-smtp|^ *(driver = smtp|protocol = smtps)$/;
        const text = line.replaceAll(sampleValues.relayHost, "").replace(own, "");
        expect(text).not.toMatch(/\b(submissions?|smtps?|ssmtp|urd)\b/);
      }
  });
});

const mailServers = entries.filter(
  ({ platform, remedy }) => isKnownMta(platform) && remedy !== "server-report",
);

describe.each(titled(mailServers.filter(({ shell }) => shell === "sh")))("%s", (_, entry) => {
  const all = sampleSets(entry).map(({ params }) => params);

  it("looks at 25 and the new ports within 5 seconds and again after 75", () => {
    for (const params of all) {
      const [text = ""] = commandsOf(entry, "verify", params);
      const added = entry.remedy === "mta-port" ? [params.port ?? 587, ...(params.ports ?? [])] : [];
      const look = `show_listeners\nuntil_listening 1 ${[25, ...added].join(" ")}\n`;
      const steps = text.slice(text.indexOf("sleep 5\n")).split(look);
      expect(steps).toHaveLength(3);
      expect(steps[0]).toBe("sleep 5\n");
      expect(steps[1]).toMatch(/^echo .*\nsleep 75\n$/);
    }
  });

  it("waits for 25 after the restart and takes no listener away", () => {
    for (const params of all) {
      const [apply = ""] = commandsOf(entry, "apply", params);
      const isTested = entry.parts.some(({ id, verified }) => id === "apply" && verified === "tested");
      expect(isTested && apply === "").toBe(false);
      if ((entry.remedy === "mta-port" && apply !== "") || apply.includes("restart_daemon"))
        expect(apply).toMatch(/^until_listening \d+ 25\b/m);
      for (const line of written(entry, params))
        expect(line).not.toMatch(/^(25|smtp) +inet|Port=25(?!,? ?Name=MTA)/);
    }
  });
});

/** Of a program that has no shell of ours, the words must say it. */
describe.each(titled(mailServers.filter(({ shell }) => shell !== "sh")))("%s", (_, entry) => {
  it("says to look again after 75 seconds, keeps 25, and leaves the port of outgoing mail alone", () => {
    for (const { params } of sampleSets(entry)) {
      const rendered = renderRecipe({ ...entry, params, lang: "en" });
      const parts = rendered.ok ? rendered.recipe.parts : [];
      const text = (id: PartId) =>
        parts
          .filter((part) => part.id === id)
          .flatMap(({ blocks }) => blocks.flatMap((block) => [block.text, block.expect ?? ""]))
          .join("\n");
      expect(text("verify")).toMatch(/75/);
      expect(text("verify")).toMatch(/10 minutes/);
      expect(parts.map(({ id }) => text(id)).join("\n")).toMatch(/\b25\b/);
      expect(text("change")).not.toMatch(/LocalPort 25\b|:25'/);
    }
  });
});

describe("the samples", () => {
  it("show a source rewrite and a rule for 25 at all", () => {
    const lines = forwards.flatMap((entry) =>
      written(entry, { ...sampleValues, ports: [10025], allowFrom: null }),
    );
    expect(lines.filter((line) => /masquerade$|masquerade #|MASQUERADE/.test(line)).length).toBeGreaterThan(
      3,
    );
    expect(lines.filter((line) => leadsOn.test(line) && dialled(line) === 25).length).toBeGreaterThan(3);
  });
});
