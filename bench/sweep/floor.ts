// The floor: the shortest conversation that plain Node can hold with every pair, with no verdict to speak of.
import { readFileSync } from "node:fs";
import { connect as dial, type Socket } from "node:net";
import { connect as dialTls } from "node:tls";
import type { Pair } from "./mix";

const pairs = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Pair[];
const [conversations, handshakes, limitMs] = [2_000, 32, 5_000];
let handshaking = 0;
const waiting: (() => void)[] = [];

const turn = () =>
  new Promise<void>((resolve) => {
    if (handshaking < handshakes) {
      handshaking += 1;
      resolve();
    } else waiting.push(resolve);
  });
const giveBack = () => {
  const next = waiting.shift();
  if (next) next();
  else handshaking -= 1;
};

function secured(socket: Socket): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const tls = dialTls({ socket, rejectUnauthorized: false }, () => resolve(tls));
    tls.on("error", reject);
  }).finally(giveBack) as Promise<Socket>;
}

function reply(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const take = (chunk: Buffer) => {
      text += chunk.toString("latin1");
      if (!/^\d{3} [^\n]*\n$/m.test(text)) return;
      socket.off("data", take);
      resolve(text);
    };
    socket.on("data", take).once("close", reject);
  });
}

async function say(socket: Socket, command: string): Promise<string> {
  socket.write(`${command}\r\n`);
  return reply(socket);
}

function opened({ address, port }: Pair): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = dial({ host: address, port, noDelay: true }, () => resolve(socket));
    socket.setTimeout(limitMs, () => socket.destroy());
    socket.on("error", reject).once("close", reject);
  });
}

async function check(pair: Pair): Promise<boolean> {
  const first = await opened(pair);
  try {
    const implicit = pair.port === 465;
    if (implicit) await turn();
    let socket = implicit ? await secured(first) : first;
    await reply(socket);
    const offers = await say(socket, "EHLO floor.example");
    if (!implicit && offers.includes("STARTTLS")) {
      await say(socket, "STARTTLS");
      await turn();
      socket = await secured(first);
      await say(socket, "EHLO floor.example");
    }
    await say(socket, "QUIT");
    return true;
  } finally {
    first.destroy();
  }
}

let next = 0;
let ended = 0;
const worker = async () => {
  for (let at = next++; at < pairs.length; at = next++) {
    const pair = pairs[at];
    if (pair && (await check(pair).catch(() => false))) ended += 1;
  }
};
await Promise.all(Array.from({ length: conversations }, worker));
console.log(JSON.stringify({ ended }));
