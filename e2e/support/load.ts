import { connect, type Socket } from "node:net";

export type Load = {
  requests: number;
  seconds: number;
  statuses: Record<string, number>;
  latenciesMs: number[];
};
type LoadOptions = {
  port: number;
  /** The path of the request with this number. */
  path: (request: number) => string;
  connections: number;
  /** Ends when so many were sent, or after so many seconds. */
  most: number;
  seconds?: number;
};

const chunkedEnd = "\r\n0\r\n\r\n";

/** Asks over so many connections at once, each with one request at a time, by bare sockets: they cost little themselves. */
export async function load({
  port,
  path,
  connections,
  most,
  seconds = Infinity,
}: LoadOptions): Promise<Load> {
  const [start, statuses, latenciesMs]: [number, Record<string, number>, number[]] = [
    performance.now(),
    {},
    [],
  ];
  let sent = 0;
  const isOver = () => sent >= most || performance.now() - start > seconds * 1000;
  const worker = async () => {
    let socket = null as Socket | null;
    while (!isOver()) {
      sent += 1;
      const at = performance.now();
      socket = socket?.writable ? socket : await open(port);
      const answer = await ask(socket, path(sent));
      if (answer.isLast) socket = null;
      latenciesMs.push(performance.now() - at);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    }
    socket?.destroy();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return { requests: latenciesMs.length, seconds: (performance.now() - start) / 1000, statuses, latenciesMs };
}

const open = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.setNoDelay();
    socket.once("error", reject);
  });

function ask(socket: Socket, path: string): Promise<{ status: string; isLast: boolean }> {
  return new Promise((resolve, reject) => {
    let head = "";
    let tail = "";
    const done = () => {
      socket.off("data", read);
      socket.off("close", lost);
      const isLast = /\r\nconnection: close/i.test(head);
      if (isLast) socket.destroy();
      resolve({ status: head.slice(9, 12), isLast });
    };
    const read = (chunk: Buffer) => {
      const text = chunk.toString("latin1");
      if (!head.includes("\r\n\r\n")) head += text;
      tail = (tail + text).slice(-chunkedEnd.length);
      if (tail === chunkedEnd) done();
    };
    const lost = () => reject(new Error(`the connection ended within an answer: ${head.slice(0, 200)}`));
    socket.on("data", read);
    socket.once("close", lost);
    socket.write(
      `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${socket.remotePort}\r\naccept-language: en\r\n\r\n`,
    );
  });
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
