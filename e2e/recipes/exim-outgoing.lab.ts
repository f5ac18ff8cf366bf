import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mtas } from "../lab/mta/registry";
import { buildMailHost, type MailHost } from "./mail-host";
import { runParts, theChange } from "./recipe";

const choice = { remedy: "undo-outgoing-port", platform: "exim", params: {} };

describe("Exim that was led to another port", () => {
  let server: MailHost;
  const contents = () => Promise.all(mtas.exim.files.map((file) => server.machine.read(file)));

  beforeAll(async () => {
    server = await buildMailHost("exim");
    await server.start();
  });
  afterAll(() => server?.remove());

  it("has its listener and its deliveries back on 25, and undo gives the fault back byte for byte", async () => {
    const healthy = await server.machine.read("/etc/services");
    await server.machine.setUp(`sed -i 's,^smtp[[:space:]]*25/tcp,smtp 587/tcp,' /etc/services
sed -i '/^remote_smtp/,/driver = smtp/ s/  driver = smtp/&\\n  port = 587/' /etc/exim4/exim4.conf.template
update-exim4.conf
kill -HUP $(cat /run/exim4/exim.pid)`);
    const before = await contents();
    await runParts(server.machine, choice, ["detect", "before", ...theChange, "verify", "save"]);
    expect(await server.machine.setUp("getent services smtp")).toMatch(/25\/tcp/);
    const ports = await server.machine.setUp(
      "for name in remote_smtp remote_smtp_smarthost; do exim4 -bP transport $name | grep '^port'; done",
    );
    expect(ports).toBe("port = smtp\nport = 587\n");
    expect([await server.listening(25), await server.listening(587)]).toEqual([true, false]);
    const after = await contents();
    await runParts(server.machine, choice, theChange);
    expect(await contents()).toEqual(after);
    await runParts(server.machine, choice, ["undo"]);
    expect(await contents()).toEqual(before);
    await server.machine.write("/etc/services", healthy);
  });
});
