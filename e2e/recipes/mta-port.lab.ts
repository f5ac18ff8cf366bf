import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RecipeParams } from "@/lib/core/recipe";
import { certificatePath, keyPath } from "../lab/mta/account";
import { mtas } from "../lab/mta/registry";
import { buildMailHost, type MailHost } from "./mail-host";
import { partText, runParts, takesBackWhatIsArmed, theChange } from "./recipe";

const kinds = ["postfix", "sendmail-m4", "sendmail-cf-hand", "sendmail-cf-tool"] as const;

/** m4 writes the time into a comment of what it makes. */
const withoutDate = (text: string) => text.replace(/^##### built by .*$/m, "");

/** A server that never had a certificate, and one that lies in folders named like m4's own words. */
const withoutCertificate = {
  postfix:
    "postconf -e smtpd_tls_cert_file= smtpd_tls_key_file= smtpd_tls_security_level=none && postfix reload",
  sendmail: `cd /etc/mail
sed -i "/confSERVER_CERT\\|confSERVER_KEY\\|confCACERT'/d" sendmail.mc 2>/dev/null && m4 sendmail.mc >sendmail.cf
sed -i '/^O \\(ServerCertFile\\|ServerKeyFile\\|CACertFile\\)=/d' sendmail.cf`,
};
const oddCertificate = { tlsCertificate: "/etc/ssl/dnl/unix.pem", tlsKey: "/etc/ssl/m4exit/shift.key" };
const moveCertificate = `install -d /etc/ssl/dnl /etc/ssl/m4exit
cp -p ${certificatePath} ${oddCertificate.tlsCertificate}
cp -p ${keyPath} ${oddCertificate.tlsKey}`;

describe.each(kinds)("%s", (kind) => {
  let server: MailHost;
  const choice = (params: RecipeParams) => ({ remedy: "mta-port", platform: kind, params });
  const contents = () => Promise.all(mtas[kind].files.map((file) => server.machine.read(file)));
  const leftovers = () => server.machine.setUp("ls -A /var/lib/mailpath 2>/dev/null || true");

  beforeAll(async () => {
    server = await buildMailHost(kind);
    await server.start();
  });
  afterAll(() => server?.remove());

  it("opens the ports with TLS and a login, keeps 25, relays for nobody else, and undo restores every byte", async () => {
    const before = await contents();
    const params: RecipeParams = { ports: [587, 465, 10025] };
    await runParts(server.machine, choice(params), ["detect", "before", ...theChange]);
    for (const port of [587, 465, 10025]) {
      expect((await server.send(port, true)).stdout).toMatch(/RCPT TO.*\n<[-~*]* +250/);
      expect((await server.send(port, false)).stdout).toMatch(/^<\S*\* +5\d\d/m);
    }
    expect((await server.send(25, false)).stdout).toMatch(/^<\S*\* +[45]\d\d/m);
    const after = await contents();
    await runParts(server.machine, choice(params), [...theChange, "verify", "save"]);
    expect(await contents()).toEqual(after);
    expect(await server.listening(587)).toBe(true);
    await runParts(server.machine, choice(params), ["undo"]);
    expect(await contents()).toEqual(before);
    await expect.poll(() => server.listening(587), { timeout: 20_000 }).toBe(false);
    await expect.poll(() => server.listening(25), { timeout: 20_000 }).toBe(true);
    expect(await leftovers()).toBe("");
  });

  it("takes a half-done change back and keeps what was edited meanwhile", async () => {
    const before = await contents();
    for (const parts of [["backup"], ["backup", "change"], ["backup", "change", "check"]] as const) {
      await runParts(server.machine, choice({ port: 2525 }), parts);
      expect(await contents()).toEqual(before);
      await runParts(server.machine, choice({}), ["undo"]);
      expect(await contents()).toEqual(before);
      expect(await leftovers()).toBe("");
    }
  });

  it("never overwrites a backup, and refuses to install over a file that changed", async () => {
    const file = kind === "postfix" ? "/etc/postfix/master.cf" : "/etc/mail/sendmail.cf";
    const before = await server.machine.read(file);
    const edited = `${before}# edited by the administrator\n`;
    await runParts(server.machine, choice({ port: 2525 }), ["backup", "change", "check"]);
    const kept = await server.machine.setUp("cd /var/backups/mailpath; sha256sum *");
    await server.machine.write(file, edited);
    const output = await server.machine.sh(partText(choice({ port: 2525 }), "apply"));
    expect([output.code, output.stderr]).toEqual([1, expect.stringContaining("has been changed since")]);
    await runParts(server.machine, choice({ port: 2525 }), ["backup"]);
    const later = await server.machine.setUp("cd /var/backups/mailpath; sha256sum *");
    expect(later.split("\n")).toEqual(expect.arrayContaining(kept.split("\n")));
    await runParts(server.machine, choice({}), ["undo"]);
    expect(await server.machine.read(file)).toBe(edited);
    await server.machine.write(file, before);
  });

  it("keeps what the administrator edited after the change", async () => {
    const file = kind === "postfix" ? "/etc/postfix/master.cf" : "/etc/mail/sendmail.cf";
    const before = await server.machine.read(file);
    await runParts(server.machine, choice({ port: 2525 }), theChange);
    await server.machine.setUp(`echo '# a later edit' >>${file}`);
    await runParts(server.machine, choice({}), ["undo"]);
    expect(withoutDate(await server.machine.read(file))).toBe(withoutDate(`${before}# a later edit\n`));
    await server.machine.write(file, before);
  });

  it("takes an armed change back by itself, and leaves a disarmed one", async () => {
    await takesBackWhatIsArmed(server, choice({ port: 2525 }), contents);
  });

  it("asks for a certificate where there is none, and serves the one it is given, wherever it lies", async () => {
    await server.machine.setUp(withoutCertificate[kind === "postfix" ? kind : "sendmail"]);
    await server.machine.setUp(moveCertificate);
    const before = await contents();
    const refused = await server.machine.sh(partText(choice({ port: 2525 }), "change"));
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining("has no certificate yet")]);
    const params: RecipeParams = { port: 2525, ...oddCertificate };
    await runParts(server.machine, choice(params), theChange);
    expect((await server.send(2525, true)).stdout).toMatch(/RCPT TO.*\n<[-~*]* +250/);
    await runParts(server.machine, choice(params), ["undo"]);
    expect((await contents()).map(withoutDate)).toEqual(before.map(withoutDate));
  });
});
