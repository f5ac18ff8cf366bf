import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnosis } from "@/lib/core/diagnosis";
import { repositoryDir } from "../lab/places";
import type { Verdict } from "./judge";
import type { Outcome } from "./run";

const path = join(repositoryDir, "docs/scenarios.md");

/** `code@place` for each finding, the one that leads first. */
function said({ primary, findings }: Diagnosis): { words: string; confidence: string } {
  const first = findings.find((finding) => finding.code === primary);
  const rest = findings.filter((finding) => finding !== first && finding.code !== "submission-not-offered");
  const name = (one: { code: string; line: string | null; vantage: string | null }) =>
    `${one.code}${(one.line ?? one.vantage) ? `@${one.line ?? one.vantage}` : ""}`;
  return {
    words: [first ? name(first) : primary, ...rest.map(name)].join(", "),
    confidence: first ? first.confidence.toFixed(2) : "–",
  };
}

const row = ({ scenario, diagnosis, verdict }: Outcome): string => {
  const { words, confidence } = said(diagnosis);
  return `| ${scenario.name} | ${scenario.faults} | ${words} | ${confidence} | ${verdict} |`;
};

const count = (outcomes: readonly Outcome[], verdict: Verdict) =>
  outcomes.filter((outcome) => outcome.verdict === verdict).length;

export function writeRecord(outcomes: readonly Outcome[]): void {
  const sums = (["right", "abstaining", "wrong", "confidently wrong"] as const)
    .map((verdict) => `${count(outcomes, verdict)} ${verdict}`)
    .join(", ");
  writeFileSync(
    path,
    `# Broken schools, and what was said of them

Run on ${new Date().toISOString().slice(0, 10)}: ${outcomes.length} worlds in network namespaces, with real routers and mail servers, each seen by \`mailpath check\` from its vantages and judged by \`mailpath diagnose\`. ${sums}.

*Right*: what leads is true, and the second fault of a pair is named or held possible. *Abstaining*: nothing is claimed, and a next check is named. *Confidently wrong*: something false was said with 0.8 or more. The worlds stand in \`e2e/scenarios\`; \`npm test\` runs them and fails where a verdict is no longer the one written here, but for the lossy lines, which are lucky or not. To write this page anew: \`MAILPATH_RECORD=1 npx vitest run --config e2e/scenarios/vitest.config.ts\`. \`submission-not-offered\` is true of most of these schools, and left out here where it does not lead.

| world | what is broken | what was said | confidence | verdict |
| --- | --- | --- | --- | --- |
${outcomes.map(row).join("\n")}
`,
  );
}

const rowPattern = /^\| ([a-z0-9-]+) \|.*\| (right|abstaining|wrong|confidently wrong) \|$/gm;

/** World → verdict, as the committed page has it. */
export function readRecord(): Map<string, string> {
  const rows = readFileSync(path, "utf8").matchAll(rowPattern);
  return new Map([...rows].map(([, name = "", verdict = ""]) => [name, verdict]));
}
