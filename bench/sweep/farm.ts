// The farm: one process that answers on every address of its namespace as the pairs in the given file say.
import { readFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { createSecureContext, type SecureContext, TLSSocket } from "node:tls";
import { type Kind, type Pair, ports } from "./mix";

type Given = { pairs: Pair[]; good: { key: string; cert: string }; expired: { key: string; cert: string } };
const given = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Given;
const kindOf = new Map(given.pairs.map(({ address, port, kind }) => [`${address} ${port}`, kind]));
const good = createSecureContext(given.good);
const expired = createSecureContext(given.expired);
const counts = { connections: 0, ehlo: 0, quit: 0, forbidden: 0 };

const banner = "220 mail.farm.example ESMTP\r\n";
const keywords = (secure: boolean, starttls: boolean) =>
  ["mail.farm.example", "PIPELINING", ...(secure ? ["AUTH PLAIN LOGIN"] : starttls ? ["STARTTLS"] : [])]
    .map((line, at, all) => `250${at === all.length - 1 ? " " : "-"}${line}\r\n`)
    .join("");

type Way = {
  secure: boolean;
  implicit?: boolean;
  starttls: boolean;
  context: SecureContext;
  breaks: boolean;
};

/** Answers commands until QUIT; STARTTLS goes on with the same on the secured connection. */
function converse(socket: Socket, way: Way): void {
  let rest = "";
  let hasSaidEhlo = false;
  const onData = (chunk: Buffer) => {
    const lines = (rest + chunk.toString("latin1")).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const word = line.slice(0, 8).toUpperCase();
      if (word.startsWith("EHLO")) {
        if (!hasSaidEhlo && (!way.secure || way.implicit)) counts.ehlo += 1;
        hasSaidEhlo = true;
        socket.write(keywords(way.secure, way.starttls));
      } else if (word.startsWith("STARTTLS")) {
        socket.off("data", onData);
        socket.write("220 2.0.0 ready\r\n");
        if (way.breaks) socket.end("this is no TLS record\r\n");
        else secure(socket, { ...way, secure: true });
        return;
      } else if (word.startsWith("QUIT")) {
        counts.quit += 1;
        socket.end("221 2.0.0 bye\r\n");
      } else {
        counts.forbidden += 1;
        socket.write("502 5.5.1 no\r\n");
      }
    }
  };
  socket.on("data", onData);
}

function secure(socket: Socket, way: Way): TLSSocket {
  const secured = new TLSSocket(socket, { isServer: true, secureContext: way.context });
  secured.on("error", () => socket.destroy());
  converse(secured, { ...way, secure: true });
  return secured;
}

function drip(socket: Socket, text: string, everyMs: number, then: () => void): void {
  let at = 0;
  const timer = setInterval(() => {
    socket.write(text[at % text.length] ?? "");
    at += 1;
    if (at === text.length) {
      clearInterval(timer);
      then();
    }
  }, everyMs);
  socket.on("close", () => clearInterval(timer));
}

const usual: Way = { secure: false, starttls: true, context: good, breaks: false };
const greet = (socket: Socket, way: Way = usual, text = banner) => {
  socket.write(text);
  converse(socket, way);
};

const plain: Partial<Record<Kind, (socket: Socket) => void>> = {
  healthy: (socket) => greet(socket),
  slow: (socket) => void setTimeout(() => !socket.destroyed && greet(socket), 1_500),
  "multi-line": (socket) => greet(socket, usual, `220-mail.farm.example\r\n220-no spam, please\r\n${banner}`),
  dripping: (socket) => drip(socket, banner, 60, () => converse(socket, usual)),
  "no-starttls": (socket) => greet(socket, { ...usual, starttls: false }),
  expired: (socket) => greet(socket, { ...usual, context: expired }),
  "broken-tls": (socket) => greet(socket, { ...usual, breaks: true }),
  tempfail: (socket) => void socket.end("421 4.3.2 try again later\r\n"),
  rejected: (socket) => void socket.end("554 5.7.1 no mail from you\r\n"),
  http: (socket) => void socket.end("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"),
  closes: (socket) => void socket.end(),
  tarpit: (socket) => drip(socket, `220-${"x".repeat(100_000)}`, 250, () => undefined),
};

const implicit: Partial<Record<Kind, (socket: Socket) => void>> = {
  healthy: (socket) => void secure(socket, { ...usual, implicit: true }).write(banner),
  expired: (socket) => void secure(socket, { ...usual, implicit: true, context: expired }).write(banner),
  "broken-tls": (socket) => void socket.end("this is no TLS record\r\n"),
  tarpit: () => undefined,
};

for (const port of ports) {
  const answers = port === 465 ? implicit : plain;
  const server = createServer({ noDelay: true }, (socket) => {
    counts.connections += 1;
    socket.on("error", () => socket.destroy());
    socket.resume();
    const kind = kindOf.get(`${socket.localAddress?.replace("::ffff:", "")} ${port}`) ?? "silent";
    answers[kind]?.(socket);
  });
  server.listen(port, "0.0.0.0", 4_096);
}
process.on("SIGTERM", () => {
  console.log(JSON.stringify(counts));
  process.exit(0);
});
console.log("ready");
