import { once } from "node:events";
import { createServer, type Socket } from "node:net";

export type MailHost = { port: number; greeted: () => number; stop: () => Promise<void> };

const answers: [RegExp, string][] = [
  [/^EHLO /i, "250-mail.school.example\r\n250 AUTH PLAIN LOGIN\r\n"],
  [/^QUIT/i, "221 bye\r\n"],
];

function converse(socket: Socket): void {
  socket.on("error", () => undefined);
  socket.write("220 mail.school.example ESMTP\r\n");
  socket.on("data", (chunk) => {
    for (const line of String(chunk).split("\r\n"))
      for (const [command, answer] of answers) if (command.test(line)) socket.write(answer);
  });
}

/** A mail server on loopback that greets, answers EHLO, and takes no mail. */
export async function startMailHost(address = "127.0.0.1"): Promise<MailHost> {
  const open = new Set<Socket>();
  let greeted = 0;
  const server = createServer((socket) => {
    greeted += 1;
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    converse(socket);
  });
  server.listen(0, address);
  await once(server, "listening");
  const listening = server.address();
  if (typeof listening !== "object" || listening === null) throw new Error("no port");
  const stop = async () => {
    for (const socket of open) socket.destroy();
    server.close();
    await once(server, "close");
  };
  return { port: listening.port, greeted: () => greeted, stop };
}
