import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PartId } from "@/lib/core/recipe";
import { readServerReport } from "@/lib/diagnosis/reports/server-report";
import { mtas } from "../lab/mta/registry";
import { buildMailHost, type MailHost } from "./mail-host";
import { runParts, theChange } from "./recipe";

const kinds = ["postfix", "sendmail-m4", "sendmail-cf-hand", "sendmail-cf-tool"] as const;

/** The three ways in which an administrator moves the name: in place, above the right line, by taking it away. */
const spoilt: Readonly<Record<string, string>> = {
  "in place": "sed -i 's,^smtp[[:space:]]*25/tcp,smtp 587/tcp,' /etc/services",
  "above the right line": "sed -i '1i smtp 587/tcp' /etc/services",
  "taken away": "sed -i '/^smtp[[:space:]]/d' /etc/services",
};

describe.each(kinds)("%s", (kind) => {
  let server: MailHost;
  const choice = { remedy: "undo-outgoing-port", platform: kind, params: {} };
  const contents = () => Promise.all(mtas[kind].files.map((file) => server.machine.read(file)));
  const smtp = () => server.machine.setUp("getent services smtp");
  const report = async () => {
    const [output] = await runParts(
      server.machine,
      { remedy: "server-report", platform: kind, params: { relayHost: "127.0.0.9" } },
      ["detect"],
    );
    return readServerReport(output?.stdout ?? "");
  };

  beforeAll(async () => {
    server = await buildMailHost(kind);
    await server.start();
  });
  afterAll(() => server?.remove());

  it.each(Object.keys(spoilt))("brings outgoing mail back to 25: %s", async (way) => {
    const healthy = await contents();
    await server.machine.setUp(spoilt[way] ?? "");
    const before = await contents();
    // Both looks at the listeners take 80 seconds: once for each mail server is enough.
    const looks: PartId[] = way === "in place" ? ["verify"] : [];
    await runParts(server.machine, choice, ["detect", "before", ...theChange, ...looks, "save"]);
    expect(await smtp()).toMatch(/25\/tcp/);
    expect(await server.listening(25)).toBe(true);
    const after = await contents();
    await runParts(server.machine, choice, theChange);
    expect(await contents()).toEqual(after);
    if (way === "above the right line") expect(after).toEqual(healthy);
    await runParts(server.machine, choice, ["undo"]);
    expect(await contents()).toEqual(before);
    await server.machine.write("/etc/services", healthy.at(-1) ?? "");
    // Undo gave the spoilt table back, without which a sendmail.cf that says Port=smtp does not start.
    await expect
      .poll(async () => (await server.listening(25)) || (await server.listening(587)), { timeout: 10_000 })
      .toBe(true)
      .catch(() => server.start());
  });

  it("takes a port out of the mailers that send directly, and leaves the relay's", async () => {
    const before = await contents();
    const restore = () =>
      Promise.all(mtas[kind].files.map((file, index) => server.machine.write(file, before[index] ?? "")));
    if (kind === "postfix") {
      await server.machine.setUp(
        "postconf -e known_tcp_ports='lmtp=24, smtp=587' relayhost='[relay.example]:587'",
      );
      await runParts(server.machine, choice, theChange);
      expect(await server.machine.setUp("postconf -h known_tcp_ports relayhost")).toMatch(
        /smtp=25(.|\n)*\[relay.example\]:587/,
      );
    } else {
      await server.machine.setUp("sed -i 's/A=TCP $h$/A=TCP $h 587/' /etc/mail/sendmail.cf");
      await runParts(server.machine, choice, theChange);
      expect((await server.machine.read("/etc/mail/sendmail.cf")).match(/A=TCP \$h 587$/gm)).toHaveLength(1);
    }
    await restore();
    await runParts(server.machine, choice, ["undo"]);
    expect(await contents()).toEqual(before);
  });

  it("reports services, listeners and one attempt at 25, and changes nothing", async () => {
    const before = await contents();
    await expect
      .poll(async () => (await report()).map(({ kind }) => kind), { timeout: 60_000 })
      .toContain("queue-runner");
    const facts = await report();
    expect(facts).toContainEqual(expect.objectContaining({ kind: "services-smtp", port: 25 }));
    expect(facts).toContainEqual(expect.objectContaining({ kind: "listener", port: 25 }));
    expect(facts).toContainEqual(expect.objectContaining({ kind: "queue-runner", running: true }));
    expect(facts).toContainEqual(expect.objectContaining({ kind: "queue-empty" }));
    expect(facts).toContainEqual(
      expect.objectContaining({ kind: "outgoing-25", host: "127.0.0.9", transport: "open" }),
    );
    expect(await contents()).toEqual(before);
  });
});
