// The stages of `npm test`. Each gives { passed, failed, notRun, output }; a stage that cannot count is one test.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { quickChecks } from "./quick-checks.mjs";
import { root, runTool } from "./run.mjs";

const minuteMs = 60_000;
const nothing = { passed: 0, failed: 0, notRun: [], output: "" };

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8"));
  } catch {
    return null;
  }
};

/** A run that left no report, or failed with none of its tests failing, is one failure. */
function counted({ code, output }, { passed, failed, skipped }) {
  const notRun = skipped.map((what) => ({ what, why: "skipped by the test itself" }));
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, notRun, output };
}

async function vitest(name, args, env = {}) {
  const report = `test-results/${name}.json`;
  rmSync(join(root, report), { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ended = await runTool("vitest/vitest.mjs", ["run", ...args, ...reporters], {
    env: { NO_COLOR: "1", ...env },
    timeoutMs: 25 * minuteMs,
  });
  const seen = readJson(report);
  if (!seen) return counted(ended, { passed: 0, failed: 0, skipped: [] });
  const all = seen.testResults.flatMap((file) => file.assertionResults);
  const skipped = all
    .filter(({ status }) => status !== "passed" && status !== "failed")
    .map((test) => test.fullName);
  return counted(ended, { passed: seen.numPassedTests, failed: seen.numFailedTests, skipped });
}

const titlesOf = (suite, ok) => [
  ...(suite.specs ?? []).filter(ok).map((spec) => spec.title),
  ...(suite.suites ?? []).flatMap((inner) => titlesOf(inner, ok)),
];

async function browser(env) {
  const report = "test-results/e2e.json";
  rmSync(join(root, report), { force: true });
  const ended = await runTool("@playwright/test/cli.js", ["test"], {
    env: { NO_COLOR: "1", FORCE_COLOR: "0", ...env },
    timeoutMs: 25 * minuteMs,
  });
  const seen = readJson(report);
  if (!seen) return counted(ended, { passed: 0, failed: 0, skipped: [] });
  const isSkipped = (spec) => spec.tests.every((test) => test.status === "skipped");
  const skipped = seen.suites.flatMap((suite) => titlesOf(suite, isSkipped));
  return counted(ended, {
    passed: seen.stats.expected + seen.stats.flaky,
    failed: seen.stats.unexpected,
    skipped,
  });
}

async function quick() {
  const sum = { ...nothing };
  for (const check of quickChecks) {
    const { code, output } = await check.run();
    if (code === 0) sum.passed += 1;
    else {
      sum.failed += 1;
      sum.output += `── ${check.name}\n${output}\n`;
    }
  }
  return sum;
}

const hasRights = () => process.platform === "linux" && process.getuid?.() === 0;

/** Stages in the order of their length, the longest first: two at a time they end at about the same moment. */
export function stagesFor({ hasPostgresql, missing }) {
  const withoutPostgresql = hasPostgresql ? {} : { MAILPATH_TEST_WITHOUT_POSTGRES: "1" };
  const withoutRoot = hasRights() ? {} : { MAILPATH_TEST_WITHOUT_ROOT: "1" };
  const obstacle = !hasRights()
    ? "needs root on Linux (network namespaces)"
    : missing && `missing: ${missing}`;
  const rooted = (name, folder, what) => ({
    name,
    run: () =>
      obstacle
        ? { ...nothing, notRun: [{ what, why: obstacle }] }
        : vitest(name, ["--config", `e2e/${folder}/vitest.config.ts`]),
  });
  const unrooted = hasRights()
    ? []
    : [
        {
          what: "the browser tests of a full disk, and of a name that comes to lead elsewhere",
          why: "they need root on Linux (mounts)",
        },
      ];
  const unowned = process.env.MAILPATH_TEST_POSTGRES
    ? [{ what: "the tests of a database that goes away", why: "the one of MAILPATH_TEST_POSTGRES stays" }]
    : [];
  return [
    rooted("lab", "lab", "the lab (real routers and mail servers)"),
    rooted(
      "scenarios",
      "scenarios",
      "the broken schools of docs/scenarios.md (real routers and mail servers)",
    ),
    rooted("recipes", "recipes", "the recipes, part by part, on real routers and mail servers"),
    {
      name: "browser",
      run: async () => {
        const ended = await browser({ ...withoutPostgresql, ...withoutRoot });
        return { ...ended, notRun: [...ended.notRun, ...unrooted, ...unowned] };
      },
    },
    {
      name: "unit and data",
      run: async () => {
        const ended = await vitest("unit", [], withoutPostgresql);
        const why = "no PostgreSQL server is installed (Debian: apt install postgresql)";
        const notRun = hasPostgresql ? [] : [{ what: "the data and browser tests on PostgreSQL", why }];
        return { ...ended, notRun: [...ended.notRun, ...notRun] };
      },
    },
    { name: "quick checks", run: quick },
  ];
}
