import { connect } from "node:net";
import { lines } from "@/e2e/lab/topology";
import { type Script, scriptedPeer } from "@/lib/smtp/scripted-peer";

/** tcp wrappers, tcpserver: whoever is not wanted is let in and shown out. */
const closes: Script = ({ socket }) => void socket.end();

/** The wrong service on the port; it speaks first, as SMTP does. */
const pop3: Script = ({ say }) => say("+OK POP3 server ready\r\n");

/** Stands between client and server; every line of the server's passes through `change`, null takes it out. */
const between =
  (change: (line: string) => string | null): Script =>
  ({ socket, say }) => {
    const upstream = connect(25, lines["server-line"].wanAddress);
    socket.pipe(upstream);
    let rest = "";
    upstream.on("data", (chunk) => {
      const parts = (rest + chunk.toString("latin1")).split("\r\n");
      rest = parts.pop() ?? "";
      for (const part of parts) {
        const changed = change(part);
        if (changed !== null) say(Buffer.from(`${changed}\r\n`, "latin1"));
      }
    });
    upstream.on("close", () => socket.end()).on("error", () => socket.destroy());
    socket.on("error", () => upstream.destroy());
  };

const keyword = /^250[- ]([A-Z0-9]+)( .*)?$/;

/** As a PIX or ASA inspects: the greeting's text and what it does not know are painted over. */
const masks = between((line) => {
  if (line.startsWith("220 ")) return `220 ${"*".repeat(line.length - 4)}`;
  const word = keyword.exec(line)?.[1] ?? "";
  return /^(STARTTLS|ETRN|DSN|ENHANCEDSTATUSCODES|SMTPUTF8|CHUNKING|PIPELINING|VRFY)$/.test(word)
    ? `${line.slice(0, 4)}${"X".repeat(word.length - 1)}A`
    : line;
});

const without = (unwanted: RegExp) =>
  between((line) => {
    if (!unwanted.test(keyword.exec(line)?.[1] ?? "")) return line;
    return line.startsWith("250 ") ? "250 HELP" : null;
  });

const kinds: Readonly<Record<string, Script>> = {
  closes,
  pop3,
  masks,
  strips: without(/^(STARTTLS|ETRN|DSN|ENHANCEDSTATUSCODES|SMTPUTF8|CHUNKING|PIPELINING|VRFY)$/),
  "strips-starttls": without(/^STARTTLS$/),
};

const [kind = "", port = ""] = process.argv.slice(2);
const script = kinds[kind];
if (script === undefined) throw new Error(`no such peer: ${kind}`);
await scriptedPeer(script, "0.0.0.0", Number(port));
