import { describe, expect, it } from "vitest";
import { locales } from "@/lib/core/locale";
import { blank } from "./document";
import { factsOf } from "./facts";
import { handoutOf, handouts, writeHandout } from "./registry";
import { bareSchool, blockedStory, hostileSchool, inputFor, storySchool, storySeen } from "./sample";
import { parseText, textOf } from "./text";
import { type HandoutId, handoutIds } from "./types";

const entryOf = (id: HandoutId) => {
  const entry = handoutOf(id);
  if (entry === null) throw new Error(id);
  return entry;
};
const paper = (id: HandoutId, input = blockedStory()) => textOf(writeHandout(entryOf(id), input));

const healthy = inputFor(storySchool, storySeen([]));
const cases = {
  blocked: blockedStory(),
  "blocked and repaired": blockedStory({ isDone: true }),
  "another way out": blockedStory({ remedy: "ask-provider" }),
  healthy,
  "nothing known": inputFor(bareSchool),
  hostile: inputFor(hostileSchool, [], { remedy: "mta-port" }),
};

describe.each(handouts.map((entry) => [entry.id, entry] as const))("the paper %s", (_, entry) => {
  it.each(Object.entries(cases))("is whole in both languages: %s", (_name, input) => {
    for (const lang of locales) {
      const document = writeHandout(entry, { ...input, lang });
      expect(document.some((block) => block.kind === "heading" && block.level === 1)).toBe(true);
      const text = textOf(document);
      expect(text).not.toMatch(/undefined|null|NaN|\{\w+\}|\[object/);
      expect(parseText(text)).toEqual(document);
    }
  });

  it("is written in the language asked for", () => {
    const kana = /[\u3040-\u30ff]/;
    expect(textOf(writeHandout(entry, blockedStory()))).not.toMatch(kana);
    expect(textOf(writeHandout(entry, blockedStory({ lang: "ja" })))).toMatch(kana);
  });
});

it("every kind is registered once", () => {
  expect(handouts.map(({ id }) => id).toSorted()).toEqual([...handoutIds].toSorted());
});

describe("what is filled in", () => {
  it("is the server, its port and what the server said of itself", () => {
    const text = paper("clients");
    expect(text).toContain("mail.higashi.example");
    expect(text).toContain("| Port | 587 |");
    expect(text).toContain("| Encryption | STARTTLS |");
    expect(text).toContain("Yes, with user name and password");
    expect(paper("clients", blockedStory({ port: 465 }))).toContain("| Encryption | SSL/TLS |");
  });

  it("is left to be written by hand where nobody knows it", () => {
    const text = paper("clients", inputFor(bareSchool));
    expect(text).toContain(`| Encryption | ${blank} (usually STARTTLS) |`);
    expect(text).toContain(`| Login for sending | ${blank} |`);
    expect(paper("provider", inputFor(bareSchool))).toContain(`${blank} | ${blank} | ${blank} | ${blank}`);
    expect(paper("staff", inputFor(bareSchool))).not.toContain("cannot");
  });

  it("names who must change and who need not", () => {
    const facts = factsOf(blockedStory());
    expect([facts.stopped, facts.cutOff, facts.working]).toEqual([
      ["Classrooms"],
      ["Classrooms"],
      ["Staff room"],
    ]);
    expect(paper("staff")).toContain("for everyone who sends school mail here: Classrooms.");
    expect(paper("staff")).toContain("can stay as it is: Staff room.");
    expect(paper("staff", blockedStory({ remedy: "ask-provider" }))).toContain(
      "Nobody has to change a setting",
    );
    expect(paper("poster", blockedStory({ remedy: "ask-provider" }))).toContain("Change nothing");
  });

  it("says of nobody that they cannot send where another port of theirs works", () => {
    const { clientPorts: _, ...server } = storySchool.server;
    const profile = { ...storySchool, server };
    const seen = blockedStory().observations;
    const facts = factsOf(inputFor(profile, seen));
    expect([facts.primary, facts.stopped, facts.cutOff]).toEqual(["healthy", ["Classrooms"], []]);
    expect(paper("principal", inputFor(profile, seen))).not.toContain("can be sent from: Classrooms");
    expect(paper("staff", inputFor(profile, seen))).not.toContain("cannot");
  });

  it("lists programs on a blocked line by name, and keeps 25 for other servers", () => {
    const text = paper("software");
    expect(text).toContain("| Classrooms | blocked |");
    expect(text).toContain("| Staff room | gets through |");
    expect(text).toContain("relayhost = [mail.higashi.example]:587");
    expect(text).toContain("Never change");
  });

  it("warns where a password would travel readable", () => {
    const plain = blockedStory().observations.map((seen) =>
      seen.smtp === null
        ? seen
        : {
            ...seen,
            smtp: { ...seen.smtp, ehlo: ["AUTH PLAIN"], ehloAfterTls: [], starttls: "not-offered" as const },
          },
    );
    const text = paper("clients", blockedStory({ observations: plain }));
    expect(text).toContain("| Encryption | None |");
    expect(text).toContain("travels readable");
  });

  it("tells a copier without STARTTLS every safe way and no open relay", () => {
    const text = paper("clients");
    expect(text).toContain("port 465, SSL/TLS");
    expect(text).toContain("server 192.168.0.10, port 25");
    expect(text).toContain("Never open the mail server to everyone");
  });
});

describe("the letter to the provider", () => {
  it("asks by the provider's own way, with what was seen from the line, its controls, and from elsewhere", () => {
    const text = paper("provider");
    expect(text).toContain("OCN (NTT Docomo)");
    expect(text).toContain("Which plan with a fixed address is exempt");
    expect(text).not.toContain("Please exempt this line");
    expect(text).toContain("https://service.ocn.ne.jp/");
    expect(text).toMatch(
      /\| 24\/11\/2026, [\d:]+ \S+ \| Classrooms \| mail\.higashi\.example:25 \(our mail server\) \| no answer/,
    );
    expect(text).toMatch(/Classrooms \| mx\.board\.example:25 \(for comparison\) \| no answer/);
    expect(text).toMatch(/Staff room \| mail\.higashi\.example:25 \(our mail server\) \| connected/);
  });

  it("claims no block where none was found, and is about the line asked for", () => {
    const text = paper("provider", { ...healthy, line: "classroom" });
    expect(text).toContain("whether outgoing port 25 is blocked");
    expect(text).not.toContain("do not get through");
    expect(paper("provider", blockedStory({ line: "office" }))).toContain("Line: Staff room");
  });

  it("asks for both usual ways where the provider's own is not documented", () => {
    const unknown = { ...storySchool, lines: storySchool.lines.map((line) => ({ ...line, isp: "other" })) };
    const text = paper("provider", { ...blockedStory(), profile: unknown });
    expect(text).toContain("Please exempt this line");
    expect(text).toContain("Which plan with a fixed address");
    expect(text).not.toContain("your own page");
  });
});
