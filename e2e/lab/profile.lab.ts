import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOwner } from "../support/fixtures";
import { repair } from "../support/repair";
import { words } from "../support/words";
import { type Dashboard, openDashboard } from "./dashboard";
import { freshRunId } from "./runs";
import { internetHosts, lines, schoolDomain, schoolHost } from "./topology";
import { createWorld, type World } from "./world";

const { school, wizard, diagnosis, errors } = words.en;

/** What a real name server and a real greeting tell about a school that nobody has described yet. */
describe("a new profile", () => {
  let world: World;
  let dashboard: Dashboard;
  beforeAll(async () => {
    world = await createWorld({
      runId: freshRunId("prf"),
      op25b: "none",
      router: "nftables",
      mta: "postfix",
      auth: true,
    });
    dashboard = await openDashboard(world, "en-GB");
    await createOwner(dashboard.page);
  });
  afterAll(async () => {
    await dashboard?.close();
    await world?.destroy();
  });

  it("is filled in from an address of its mail domain, and keeps what was typed", async () => {
    const { page } = dashboard;
    await page.goto("/schools/new");
    await page.getByLabel(school.about.name, { exact: true }).fill("Typed by hand");
    await page.getByLabel(school.prefill.domain).fill(`teacher@${schoolDomain}`);
    await page.getByRole("button", { name: school.prefill.submit }).click();
    await expect.poll(() => page.locator("input[name='server.host']").inputValue()).toBe(schoolHost);
    expect(await page.getByLabel(school.about.name, { exact: true }).inputValue()).toBe("Typed by hand");
    expect(await page.locator("input[name='server.addresses']").inputValue()).toBe(
      lines["server-line"].wanAddress,
    );
    expect(await page.locator("select[name='server.mta']").inputValue()).toBe("postfix");
  });

  it("takes the provider's relay into its controls, by the form and by the repair's first steps", async () => {
    const { page } = dashboard;
    await page.locator("select[name='lines.0.isp']").selectOption("plala");
    await page.getByRole("button", { name: school.controls.propose }).click();
    await expect
      .poll(() => page.locator("textarea[name=controls]").inputValue())
      .toBe("secure.plala.or.jp:465\nsecure.plala.or.jp:587");
    await page.locator("select[name='lines.0.isp']").selectOption("nifty");
    await page.getByRole("button", { name: school.form.submitNew }).click();
    await page.waitForURL(/\/schools\/(?!new)[^/]+$/);

    const { click, at } = repair(page, "en");
    await click(diagnosis.action.wizard);
    await at("symptom");
    await page.getByRole("button", { name: wizard.next }).click();
    await at("profile");
    await page.getByLabel(/smtp\.nifty\.com:465/).uncheck();
    await page.getByLabel(wizard.controls.domain).fill("nobody.example");
    await click(wizard.controls.add);
    await page.getByText(errors.field["no-mail-server"]).waitFor();
    expect(await page.getByLabel(/smtp\.nifty\.com:465/).isChecked()).toBe(false);
    await page.getByLabel(wizard.controls.domain).fill("board.example");
    await click(wizard.controls.add);
    await page.getByText(`${internetHosts.board.name}:25`, { exact: true }).waitFor();
    await page.getByText("secure.plala.or.jp:587", { exact: true }).waitFor();
  });
});
