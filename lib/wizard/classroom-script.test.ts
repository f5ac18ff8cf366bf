import { execFile } from "node:child_process";
import { createServer as createHttp } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClassroomEndpoint } from "./classroom-endpoint";
import { parseClassroomResult } from "./classroom-result";
import { classroomScript, classroomShellScript } from "./classroom-script";

const shells: [string, string[]][] = [
  ["dash", []],
  ["bash", []],
  ["busybox", ["sh"]],
];

type Ports = { mail: number; silent: number; closing: number; busy: number; web: number; shut: number };
const ports: Ports = { mail: 0, silent: 0, closing: 0, busy: 0, web: 0, shut: 0 };
const servers: Server[] = [];
const open = new Set<Socket>();
/** Bodies by the path they were posted to: tests run side by side. */
const posted = new Map<string, string[]>();

function listen(speak: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket)).on("error", () => socket.destroy());
    speak(socket);
  });
  servers.push(server);
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );
}

function mailServer(socket: Socket): void {
  socket.write('220 mail.minami.example ESMTP it\'s "quoted" $(id) `id`\r\n');
  socket.on("data", (data) => {
    const said = String(data).toUpperCase();
    if (said.startsWith("EHLO"))
      socket.write("250-mail.minami.example\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN\r\n");
    else if (said.startsWith("QUIT")) socket.end("221 bye\r\n");
    else socket.write("214 help yourself\r\n");
    expect(said).not.toContain("MAIL");
  });
}

const hub = createHttp((request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (chunk: string) => {
    body += chunk;
  });
  request.on("end", () => {
    const path = request.url ?? "";
    posted.set(path, [...(posted.get(path) ?? []), body]);
    response.end("thanks\n");
  });
});

beforeAll(async () => {
  ports.mail = await listen(mailServer);
  ports.silent = await listen(() => undefined);
  ports.closing = await listen((socket) => socket.destroy());
  ports.busy = await listen((socket) => socket.end("421 later\r\n"));
  const gone = createServer();
  ports.shut = await new Promise((resolve) =>
    gone.listen(0, "127.0.0.1", () => resolve((gone.address() as AddressInfo).port)),
  );
  await new Promise((resolve) => gone.close(resolve));
  await new Promise<void>((resolve) => hub.listen(0, "127.0.0.1", () => resolve()));
});

afterAll(() => {
  for (const socket of open) socket.destroy();
  for (const server of servers) server.close();
  hub.close();
});

function run(shell: string, args: string[], script: string, env: Record<string, string> = {}) {
  return new Promise<{ stdout: string; stderr: string }>((resolve, reject) => {
    const child = execFile(
      shell,
      args,
      { env: { ...process.env, ...env }, timeout: 60_000 },
      (error, stdout, stderr) =>
        error && (error as NodeJS.ErrnoException).code === "ENOENT"
          ? reject(new Error(`${shell} is needed for this test`))
          : resolve({ stdout, stderr }),
    );
    child.stdin?.end(script);
  });
}

const endpoint = (port: number, role: "server" | "control" = "server"): ClassroomEndpoint => ({
  role,
  host: "127.0.0.1",
  port,
});
const linkTo = (path: string) => `http://127.0.0.1:${(hub.address() as AddressInfo).port}${path}`;
const now = new Date();

describe.each(shells)("the classroom's script in %s", (shell, args) => {
  it.concurrent("reads greetings and keywords, tells a shut port, and posts what it saw once", async () => {
    const path = `/api/classroom/word_${shell}-1`;
    const endpoints = [endpoint(ports.busy, "control"), endpoint(ports.mail), endpoint(ports.shut)];
    const { stdout } = await run(
      shell,
      args,
      classroomShellScript({ endpoints, link: linkTo(path), lang: "ja" }),
    );
    expect(stdout).toContain("thanks");
    const bodies = posted.get(path) ?? [];
    expect(bodies).toHaveLength(1);
    const seen = parseClassroomResult(bodies[0] ?? "", { targets: endpoints, now: new Date() }) ?? [];
    expect(
      seen.map(({ target, transport, smtp }) => [target.port, transport, smtp?.outcome ?? null]),
    ).toEqual([
      [ports.busy, "open", "tempfail"],
      [ports.mail, "open", "ok"],
      [ports.shut, "refused", null],
      [ports.mail, "open", "ok"],
      [ports.shut, "refused", null],
    ]);
    const mail = seen.find(({ target }) => target.port === ports.mail);
    expect(mail?.smtp?.greeting).toBe('220 mail.minami.example ESMTP it\'s "quoted" $(id) `id`');
    expect(mail?.smtp?.ehlo).toEqual(["STARTTLS", "AUTH PLAIN LOGIN"]);
    expect(mail?.target.address).toBe("127.0.0.1");
    expect(mail?.timings.connectMs).toBeGreaterThanOrEqual(0);
  }, 60_000);

  it.concurrent.each(["bash", "python", "nc"])(
    "reads the greeting with %s where there is no curl",
    async (tool) => {
      const endpoints = [endpoint(ports.mail), endpoint(ports.shut)];
      const script = classroomShellScript({ endpoints, link: null, lang: "en" });
      const { stdout } = await run(shell, args, script, { MAILPATH_TOOL: tool });
      const seen = parseClassroomResult(stdout, { targets: endpoints, now }) ?? [];
      expect(seen.slice(0, 2).map(({ transport, smtp }) => [transport, smtp?.outcome ?? null])).toEqual([
        ["open", "ok"],
        ["refused", null],
      ]);
      expect(seen[0]?.smtp?.greeting).toContain("220 mail.minami.example");
    },
    90_000,
  );

  it.concurrent("tells who hangs up at once from who says nothing", async () => {
    const endpoints = [endpoint(ports.closing)];
    const { stdout } = await run(shell, args, classroomShellScript({ endpoints, link: null, lang: "en" }));
    const seen = parseClassroomResult(stdout, { targets: endpoints, now }) ?? [];
    expect(seen[0]?.smtp?.outcome).toBe("closed");
  }, 60_000);

  it.concurrent("waits for a server that says nothing, and calls it silent", async () => {
    const endpoints = [endpoint(ports.silent, "control")];
    const { stdout } = await run(shell, args, classroomShellScript({ endpoints, link: null, lang: "en" }));
    const seen = parseClassroomResult(stdout, { targets: endpoints, now }) ?? [];
    expect(seen[0]).toMatchObject({ transport: "open", smtp: { outcome: "silent", stage: "greeting" } });
  }, 90_000);
});

describe("the pasted text", () => {
  it.concurrent("runs through a here document in any of the shells", async () => {
    const endpoints = [endpoint(ports.mail)];
    const text = classroomScript({ endpoints, link: null, machine: "unix", lang: "ja" });
    for (const [shell, args] of shells) {
      const { stdout } = await run(shell, args, text);
      expect(parseClassroomResult(stdout, { targets: endpoints, now })).toHaveLength(2);
    }
  }, 60_000);

  it("leaves out whatever is no host, and never fetches code to run", () => {
    const evil = ["$(touch /tmp/x)", "a;b", "'", "a b", "-o"].map((host) => ({
      role: "server" as const,
      host,
      port: 25,
    }));
    for (const machine of ["unix", "windows"] as const) {
      const text = classroomScript({ endpoints: evil, link: "javascript:alert(1)", machine, lang: "en" });
      for (const { host } of evil) expect(text).not.toContain(`look '${host}`);
      expect(text).not.toContain("javascript:");
      expect(text).not.toMatch(/\|\s*(ba)?sh\b|\biex\b|Invoke-Expression/i);
    }
  });
});
