import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOwner } from "../support/fixtures";
import { repair } from "../support/repair";
import { words } from "../support/words";
import { openDashboard } from "./dashboard";
import { check, diagnose, everywhere } from "./mailpath";
import { freshRunId } from "./runs";
import { createWorld, type World } from "./world";

/** What the story's administrator did: it moves the listener, and every outgoing connection with it. */
const moveSmtpTo587 = `
sed -i 's,^smtp[[:space:]]*25/tcp,smtp 587/tcp,' /etc/services
kill -HUP $(head -1 /run/sendmail/mta/sendmail.pid)
sleep 2
`;

describe.each(["sendmail-m4", "sendmail-cf-tool"] as const)("the trap of /etc/services, %s", (mta) => {
  let world: World;
  const subject = "three days in the queue";
  beforeAll(async () => {
    world = await createWorld({
      ...{ runId: freshRunId("trap"), op25b: "drop", router: "nftables", mta, auth: true },
      forwards: [25, 587],
    });
    await world.shOn("server", moveSmtpTo587);
  });
  afterAll(() => world?.destroy());

  it("accepts a message and keeps it", async () => {
    const sent = await world.sendMail({ from: "classroom", port: 587, auth: true, subject });
    expect(sent.transcript).toContain("Message accepted for delivery");
    await expect
      .poll(() => world.mailq(), { timeout: 20_000 })
      .toContain("Connection refused by mx.remote.example");
    expect(await world.mailbox(subject)).toBeNull();
  });

  it("is never called fixed", async () => {
    const seen = await check(world, everywhere);
    expect(seen.filter(({ target, transport }) => target.port === 587 && transport === "open")).not.toEqual(
      [],
    );
    const diagnosis = await diagnose(world, seen, { mailq: await world.mailq() });
    expect(diagnosis.primary).not.toBe("healthy");
    expect(diagnosis.findings.map((finding) => finding.code)).not.toContain("healthy");
  });

  it("is named, once the server's own side has been looked at", async () => {
    const seen = await check(world, [...everywhere, "server"]);
    const services = (await world.shOn("server", "getent services smtp")).stdout;
    expect(services).toContain("587/tcp");
    const diagnosis = await diagnose(world, seen, { mailq: await world.mailq() });
    expect(diagnosis.findings.map((finding) => finding.code)).toContain("outgoing-port-changed");
    expect(diagnosis.remedies.map((remedy) => remedy.kind)).toContain("undo-outgoing-port");
  });

  it("is named on the page, from what its script prints on the server", async () => {
    const { page, close } = await openDashboard(world, "en-GB");
    try {
      await createOwner(page);
      await page.goto(`${await repair(page, "en").bringSchool(world.profile)}/queue`);
      const script = (await page.locator('pre[data-recipe-part="detect"]').first().textContent()) ?? "";
      const read = async (text: string) => {
        await page.locator("textarea[name=text]").fill(text);
        await page.getByRole("button", { name: words.en.queue.paste.submit }).click();
      };
      await read(await world.mailq());
      await page.locator('[data-queue-verdict="inconclusive"]').waitFor();
      const report = await world.shOn("server", script);
      expect(report.stdout).toContain("== mailpath: services ==");
      await read(report.stdout);
      await page.locator('[data-queue-verdict="outgoing-port-changed"]').waitFor();
      expect(await page.locator('[data-queue-reason="connection-refused"]').textContent()).toContain(
        "mx.remote.example",
      );
    } finally {
      await close();
    }
  });
});
