import { afterAll, beforeAll, describe, expect, it, onTestFailed } from "vitest";
import type { PartId, RecipeParamName } from "@/lib/core/recipe";
import { createOwner } from "../support/fixtures";
import { type Dashboard, openDashboard } from "./dashboard";
import type { MtaKind } from "./mta/registry";
import { expectArrival, expectFailure } from "./proofs";
import type { RouterKind } from "./router-b";
import { freshRunId } from "./runs";
import { type WizardDriver, wizardDriver } from "./wizard-driver";
import { createWorld, type World } from "./world";

const routerParams: RecipeParamName[] = [
  "serverLanAddress",
  "lanSubnet",
  "publicAddress",
  "wanInterface",
  "lanInterface",
  "keep25",
  "filterTable",
  "filterChain",
];
const mtaParams: RecipeParamName[] = ["host", "tlsCertificate", "tlsKey"];
const change: PartId[] = ["backup", "change", "check", "apply"];

const headersOf = (message: string): string => message.replaceAll("\r", "").split("\n\n")[0] ?? "";

async function follow(world: World, wizard: WizardDriver, where: "router-b" | "server", parts: PartId[]) {
  for (const part of parts) {
    const text = await wizard.part(part);
    const ran = await world.shOn(where, text, 180_000);
    expect(ran.code, `${part}:\n${text}\n${ran.stdout}${ran.stderr}`).toBe(0);
  }
}

async function standUp(options: {
  router: RouterKind;
  mta: MtaKind;
  auth: boolean;
  lang: "en" | "ja";
  forwards?: number[];
}) {
  const { lang, ...rest } = options;
  const world = await createWorld({ runId: freshRunId("wiz"), op25b: "drop", ...rest });
  const dashboard = await openDashboard(world, lang === "ja" ? "ja-JP" : "en-GB");
  const wizard = wizardDriver(dashboard.page, world, lang);
  await createOwner(dashboard.page, lang);
  return { world, dashboard, wizard };
}

/** What the page showed when a run stopped, for whoever looks into it. */
const keepPicture = ({ dashboard, world }: Stand) =>
  onTestFailed(async () => {
    const path = `test-results/${world.options.runId}.png`;
    await dashboard.page.screenshot({ path, fullPage: true });
  });

type Stand = { world: World; dashboard: Dashboard; wizard: WizardDriver };

/** From the message out of the classroom's mail program to the second signature. */
async function provesByMail({ world, wizard, dashboard }: Stand) {
  await wizard.signOpen();
  expect(await dashboard.page.locator("main").textContent()).toContain(
    wizard.words.outcome["open-not-proven"],
  );
  const word = await wizard.word();
  const sent = await world.sendMail({ from: "classroom", port: 587, auth: true, subject: word });
  expect(sent.accepted, sent.transcript).toBe(true);
  const message = await world.arrival(word);
  expect(await wizard.judge(headersOf(message))).toBe("arrives");
  expect(await dashboard.page.locator("main").textContent()).toContain(wizard.words.outcome.fixed);
}

describe.each([
  { router: "nftables", lang: "en" },
  { router: "iptables", lang: "ja" },
] as const)("the wizard ($lang) before a $router router", ({ router, lang }) => {
  let stand: Stand;
  let schoolUrl = "";
  beforeAll(async () => {
    stand = await standUp({ router, lang, mta: "postfix", auth: true });
  }, 240_000);
  afterAll(async () => {
    await stand?.dashboard.close();
    await stand?.world.destroy();
  });

  it("goes from the failing classroom to a message that arrives, and back", async () => {
    const { world, dashboard, wizard } = stand;
    keepPicture(stand);
    await expectFailure(world, { from: "classroom", port: 25, auth: true, subject: "before" });
    schoolUrl = await wizard.bringSchool(world.profile);
    await wizard.begin();
    await wizard.look(["classroom", "office"]);
    const name = world.profile.lines[0]?.name ?? "";
    const verdict = await wizard.verdict();
    expect(verdict).toContain(name);
    expect(verdict).toContain("25");

    await wizard.choose("router-nat");
    await wizard.fillParams(routerParams);
    const before = await world.ruleset();
    const undo = await wizard.part("undo");
    await follow(world, wizard, "router-b", change);
    expect(await world.ruleset()).not.toBe(before);
    await wizard.applied();
    await wizard.look(["classroom", "office"]);
    expect(await wizard.asPredicted()).toBe(true);
    await provesByMail(stand);
    await expectArrival(world, "office", 25);

    await dashboard.page.goto(schoolUrl);
    const { words } = wizard;
    expect(words.outcome.fixed).not.toBe("");
    const heading = (await dashboard.page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    expect(heading).not.toBe(verdict);

    const undone = await world.shOn("router-b", undo, 120_000);
    expect(undone.code, undone.stdout + undone.stderr).toBe(0);
    expect(await world.ruleset()).toBe(before);
  });
});

describe.each(["postfix", "sendmail-m4", "sendmail-cf-hand"] as const)(
  "the wizard and the mail server's own port: %s",
  (mta) => {
    let stand: Stand;
    beforeAll(async () => {
      stand = await standUp({ router: "nftables", lang: "en", mta, auth: true, forwards: [25, 587] });
    }, 240_000);
    afterAll(async () => {
      await stand?.dashboard.close();
      await stand?.world.destroy();
    });

    it("ends in a message that arrives", async () => {
      const { world, wizard } = stand;
      keepPicture(stand);
      await wizard.bringSchool(world.profile);
      await wizard.begin();
      await wizard.look(["classroom", "office"]);
      await wizard.choose("mta-port");
      await wizard.fillParams(mtaParams);
      await follow(world, wizard, "server", change);
      await wizard.applied();
      await wizard.look(["classroom", "office"]);
      expect(await wizard.asPredicted()).toBe(true);
      await provesByMail(stand);
    });
  },
);

describe("the wizard before a server that offers no login", () => {
  let stand: Stand;
  beforeAll(async () => {
    stand = await standUp({ router: "nftables", lang: "en", mta: "postfix", auth: false });
  }, 240_000);
  afterAll(async () => {
    await stand?.dashboard.close();
    await stand?.world.destroy();
  });

  it("ends in relay-denied, not in fixed", async () => {
    const { world, dashboard, wizard } = stand;
    keepPicture(stand);
    await wizard.bringSchool(world.profile);
    await wizard.begin();
    await wizard.look(["classroom", "office"]);
    await wizard.choose("router-nat");
    await wizard.fillParams(routerParams);
    await follow(world, wizard, "router-b", change);
    await wizard.applied();
    await wizard.look(["classroom", "office"]);
    await wizard.signOpen();
    const word = await wizard.word();
    const told = await expectFailure(world, { from: "classroom", port: 587, auth: false, subject: word });
    const refusal = told.split("\n").find((line) => /^<\*\* 5\d\d /.test(line)) ?? "";
    expect(await wizard.judge(refusal.slice(4))).toBe("relay-denied");
    const page = await dashboard.page.locator("main").textContent();
    expect(page).toContain(wizard.words.outcome["relay-denied"]);
    expect(page).not.toContain(wizard.words.outcome.fixed);
  });
});
