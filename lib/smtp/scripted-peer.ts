import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SecureContextOptions, TLSSocket } from "node:tls";
import { promisify } from "node:util";

/** The other side of a conversation, written out: what it does, step by step, with one connection. */
export type Script = (line: Line) => Promise<void> | void;

export type Line = {
  socket: Socket;
  say: (text: string | Buffer) => void;
  /** The next command of the client; null once it has gone. */
  hear: () => Promise<string | null>;
  /** The next bytes, whatever they are. */
  hearBytes: () => Promise<unknown>;
  startTls: (options: SecureContextOptions) => Promise<Line>;
};

export type Peer = {
  port: number;
  /** Every command heard, on all connections. */
  heard: string[];
  /** How many connections are still open on this side. */
  open: () => number;
  close: () => Promise<void>;
};

function lineOn(socket: Socket, heard: string[]): Line {
  const queue: string[] = [];
  let waiting: ((line: string | null) => void) | null = null;
  let rest = "";
  let gone = false;
  const leave = () => {
    gone = true;
    waiting?.(null);
    waiting = null;
  };
  const onData = (chunk: Buffer) => {
    const parts = (rest + chunk.toString("latin1")).split("\r\n");
    rest = parts.pop() ?? "";
    heard.push(...parts);
    queue.push(...parts);
    const first = waiting === null ? undefined : queue.shift();
    if (first === undefined) return;
    waiting?.(first);
    waiting = null;
  };
  socket.on("data", onData).on("close", leave).on("end", leave).on("error", leave);
  return {
    socket,
    say: (text) => void socket.write(text),
    hear: async () => {
      const first = queue.shift();
      if (first !== undefined) return first;
      return gone ? null : new Promise((resolve) => (waiting = resolve));
    },
    hearBytes: () => new Promise((resolve) => socket.once("data", resolve).once("close", resolve)),
    startTls: async (options) => {
      socket.off("data", onData);
      const secured = new TLSSocket(socket, { isServer: true, ...options });
      return lineOn(secured, heard);
    },
  };
}

/** Listens, on a free loopback port where nothing else is said; every connection runs the script. */
export async function scriptedPeer(script: Script, host = "127.0.0.1", port = 0): Promise<Peer> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    void script(lineOn(socket, heard));
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    open: () => sockets.size,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers each command by its first word; what is not named gets 502. */
export const answering =
  (greeting: string, replies: Record<string, string>): Script =>
  async (line) => {
    line.say(greeting);
    for (let command = await line.hear(); command !== null; command = await line.hear())
      line.say(replies[command.split(" ")[0] ?? ""] ?? "502 5.5.1 no such command\r\n");
  };

export type Certificate = { key: string; cert: string };

const caConfig = (folder: string) => `
[ca]
default_ca = own
[own]
new_certs_dir = ${folder}
database = ${folder}/index.txt
serial = ${folder}/serial
default_md = sha256
policy = any
[any]
commonName = supplied
`;

/** A self-signed certificate made on the spot, valid until the given day. */
export async function makeCertificate(name: string, validTo: Date): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), "mailpath-cert-"));
  const file = (part: string) => join(folder, part);
  const openssl = (...options: string[]) => promisify(execFile)("openssl", options);
  const asn1 = (date: Date) => `${date.toISOString().replace(/[-:T]|\.\d+/g, "")}`;
  await writeFile(file("index.txt"), "");
  await writeFile(file("serial"), "01\n");
  await writeFile(file("ca.cnf"), caConfig(folder));
  await writeFile(file("names.cnf"), `subjectAltName = DNS:${name}, DNS:alias.example\n`);
  const request = ["-nodes", "-keyout", file("key"), "-out", file("csr"), "-subj", `/CN=${name}`];
  await openssl("req", "-newkey", "rsa:2048", ...request);
  const span = ["-startdate", asn1(new Date(validTo.getTime() - 86_400_000)), "-enddate", asn1(validTo)];
  const signing = ["-selfsign", "-keyfile", file("key"), "-in", file("csr"), "-out", file("cert"), "-notext"];
  await openssl(
    "ca",
    "-batch",
    "-config",
    file("ca.cnf"),
    "-extfile",
    file("names.cnf"),
    ...signing,
    ...span,
  );
  const pair = { key: await readFile(file("key"), "utf8"), cert: await readFile(file("cert"), "utf8") };
  await rm(folder, { recursive: true });
  return pair;
}
