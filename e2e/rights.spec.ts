import { readdirSync } from "node:fs";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { joinAs } from "./support/people";
import { addSchool, startCheck } from "./support/school";
import { addressOf, builtActions, callAction, type ServerAction } from "./support/server-actions";
import { words } from "./support/words";

/** What is not about one school. Everything that stands in no list here asks for `edit` in the school it names. */
const openToAll = new Set([
  "createOwnerAction",
  "signInAction",
  "secondFactorAction",
  "setLocaleAction",
  "setThemeAction",
  "acceptInvitationAction",
]);
/** A token of the API never holds more than the person who made it: `lib/api/grants.ts`. */
const ofThePerson = /^lib\/(account|second-factor|api)\//;
const everywhere: Record<string, "edit" | "own"> = {
  restoreSchoolAction: "edit",
  importSchoolAction: "edit",
  saveProviderAction: "edit",
  deleteProviderAction: "edit",
  exchangeAction: "edit",
  createChannelForAllAction: "own",
  changeChannelForAllAction: "own",
  testChannelForAllAction: "own",
  resetFactorAction: "own",
};
const neededFor = ({ file, name }: ServerAction) => {
  if (openToAll.has(name)) return "nothing";
  if (file.startsWith("lib/people/") || everywhere[name] === "own") return "own everywhere";
  if (everywhere[name] === "edit") return "edit everywhere";
  return ofThePerson.test(file) ? "a session" : "edit";
};

const who = ["nobody", "viewer elsewhere", "viewer", "editor", "editor of all", "owner"] as const;
type Who = (typeof who)[number];

/** What each is told; null where the gate lets them through, whatever comes then. */
const answers: Record<string, Record<Who, string | null>> = {
  edit: row("unauthenticated", "not-found", "forbidden", null, null, null),
  "edit everywhere": row("unauthenticated", "forbidden", "forbidden", "forbidden", null, null),
  "own everywhere": row("unauthenticated", "forbidden", "forbidden", "forbidden", "forbidden", null),
};

function row(...told: (string | null)[]): Record<Who, string | null> {
  return Object.fromEntries(who.map((one, at) => [one, told[at] ?? null])) as Record<Who, string | null>;
}

type Cast = { requests: Record<Who, APIRequestContext>; parameters: Record<string, string>; origin: string };
let cast: Cast;

test.describe.configure({ mode: "serial" });

test.describe("rights", () => {
  test("everybody takes their place", async ({ ownerPage, browser, server }) => {
    const elsewhere = await addSchool(ownerPage, { name: "Elsewhere", host: "mail.elsewhere.example" });
    const url = await addSchool(ownerPage, { name: "Here", host: "mail.here.example" });
    expect(elsewhere).not.toBe(url);
    await ownerPage.goto(url);
    await ownerPage.getByRole("button", { name: words.en.diagnosis.action.wizard }).first().click();
    await ownerPage.waitForURL(/wizard\/[^/]+\/\w+/);
    const wizard = /wizard\/([^/]+)/.exec(ownerPage.url())?.[1] ?? "";
    await ownerPage.goto(url);
    await startCheck(ownerPage);
    const check = /checks\/([^/?]+)/.exec(ownerPage.url())?.[1] ?? "";
    const pages: Page[] = [];
    for (const invited of [
      { name: "Viewer Elsewhere", role: "viewer", school: "Elsewhere" },
      { name: "Viewer Here", role: "viewer", school: "Here" },
      { name: "Editor Here", role: "editor", school: "Here" },
      { name: "Editor Everywhere", role: "editor" },
    ] as const)
      pages.push(await joinAs(browser, ownerPage, invited));
    const nobody = await browser.newContext({ baseURL: server.url });
    const requests = [nobody.request, ...[...pages, ownerPage].map((page) => page.context().request)];
    // The owner's context ends with this test: a new one takes its cookies along.
    const owner = await browser.newContext({ storageState: await ownerPage.context().storageState() });
    requests[who.length - 1] = owner.request;
    cast = {
      requests: Object.fromEntries(who.map((one, at) => [one, requests[at]])) as Cast["requests"],
      parameters: { id: url.split("/").at(-1) ?? "", wizard, check, kind: "staff", step: "symptom" },
      origin: server.url,
    };
  });

  for (const one of who)
    test(`${one} calls every action`, async () => {
      const { requests, parameters, origin } = cast;
      const told: Record<string, string> = {};
      const expected: Record<string, unknown> = {};
      // Deleting comes last: what follows would find nothing.
      const actions = builtActions().sort(
        (a, b) => Number(/delete/.test(a.name)) - Number(/delete/.test(b.name)),
      );
      expect(actions.length).toBeGreaterThan(30);
      for (const action of actions) {
        const needed = neededFor(action);
        if (needed === "nothing" || (needed === "a session" && one !== "nobody")) continue;
        if (/delete/.test(action.name) && /editor|owner/.test(one)) continue;
        const url = `${origin}${addressOf(action.page, { ...parameters, run: parameters.wizard ?? "" })}`;
        const values = { schoolId: parameters.id ?? "", run: parameters.wizard ?? "" };
        const answer = await callAction(requests[one], { action, url, values });
        const name = `${action.file} ${action.name}`;
        told[name] = answer;
        expected[name] = needed === "a session" ? "unauthenticated" : answers[needed]?.[one];
        if (expected[name] === null && !/^(unauthenticated|forbidden|status 4\d\d)$/.test(answer))
          expected[name] = answer;
      }
      expect(told).toEqual(expected);
    });

  test("an action is refused to another site's page", async () => {
    const { requests, parameters, origin } = cast;
    const action = builtActions().find(({ name }) => name === "startWizardAction");
    if (!action) throw new Error("no such action");
    const url = `${origin}${addressOf(action.page, { ...parameters, run: parameters.wizard ?? "" })}`;
    const values = { schoolId: parameters.id ?? "" };
    for (const foreign of ["https://evil.example", "null"])
      expect(await callAction(requests.owner, { action, url, values, origin: foreign })).not.toMatch(
        /redirect|done/,
      );
  });

  const files = (readdirSync("app", { recursive: true }) as string[])
    .filter((file) => /(^|\/)(page\.tsx|route\.tsx?)$/.test(file))
    .map((file) => `app/${file}`);
  /** Tokens are their gate, or there is nothing to guard. What is new outside (console) must be entered here on purpose. */
  const guardedOtherwise = new Set([
    "app/page.tsx",
    "app/(entry)/setup/page.tsx",
    "app/(entry)/sign-in/page.tsx",
    "app/(entry)/sign-in/code/page.tsx",
    "app/(entry)/invite/[token]/page.tsx",
    "app/api/classroom/[token]/route.ts",
    "app/api/health/route.ts",
    "app/api/probe/mailpath.mjs/route.ts",
    "app/api/probe/report/route.ts",
    "app/api/probe/work/route.ts",
    "app/api/too-long/route.ts",
    "app/s/[token]/route.ts",
    "app/s/[token]/badge.svg/route.ts",
    "app/s/[token]/feed.atom/route.ts",
    "app/healthz/route.ts",
    "app/metrics/route.ts",
    "app/phone/[token]/route.ts",
  ]);
  const forPersons =
    /^app\/(library\/|\(console\)\/((schools|account|providers|api-access)\/page|schools\/exchange\/|account\/second-factor))/;
  const forEditors = /\[id\]\/(edit|share|probes|alerts|incidents|phone)\/|wizard\/\[run\]\//;
  const forEditorsOfAll = /schools\/(new|import)\/|providers\/(new|\[id\])\//;
  const forOwners = /^app\/\(console\)\/(people|audit|settings|alerts)\//;

  /** Who gets to see a page or route: everything that stands in no list is for whoever may view the school. */
  const sees = (file: string, one: Who): boolean => {
    if (one === "nobody") return false;
    if (forPersons.test(file)) return true;
    if (forOwners.test(file)) return one === "owner";
    if (forEditorsOfAll.test(file)) return one === "editor of all" || one === "owner";
    if (one === "viewer elsewhere") return false;
    return one !== "viewer" || !forEditors.test(file);
  };

  for (const one of who)
    test(`${one} opens every page and route`, async () => {
      const { requests, parameters, origin } = cast;
      const seen: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const file of files.filter(
        (path) => !guardedOtherwise.has(path) && !path.startsWith("app/api/v1/"),
      )) {
        const run = /check/.test(file) ? parameters.check : parameters.wizard;
        const id = file.startsWith("app/api/check/") ? parameters.check : parameters.id;
        const path = addressOf(file, { ...parameters, run: run ?? "", id: id ?? "" });
        const answer = await requests[one].get(`${origin}${path}`, { maxRedirects: 0 });
        const isShut =
          [401, 403, 404].includes(answer.status()) || /\/sign-in/.test(answer.headers().location ?? "");
        seen[file] = isShut ? "shut" : answer.status() < 400 ? "open" : `status ${answer.status()}`;
        // No such provider or link is there: only that others are shut out can be seen.
        const isMissing = /providers\/\[id\]|share\/\[link\]/.test(file) && sees(file, one);
        expected[file] = isMissing ? (seen[file] ?? "") : sees(file, one) ? "open" : "shut";
      }
      expect(seen).toEqual(expected);
    });
});
