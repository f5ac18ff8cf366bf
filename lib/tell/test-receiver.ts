import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { type Certificate, makeCertificate } from "@/lib/smtp/scripted-peer";
import type { Net, Parcel } from "./types";

export type Heard = { method: string; path: string; headers: IncomingMessage["headers"]; body: string };
export type Receiver = { url: string; port: number; heard: Heard[]; close: () => Promise<void> };
type Answer = (response: ServerResponse, heard: Heard) => void;

const ok: Answer = (response) => response.end("ok");

/** A real HTTP server on loopback that writes down what it gets. */
export async function receiver(answer: Answer = ok, certificate?: Certificate): Promise<Receiver> {
  const heard: Heard[] = [];
  const listener: RequestListener = (request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      const one = { method: request.method ?? "", path: request.url ?? "", headers: request.headers, body };
      heard.push(one);
      answer(response, one);
    });
  };
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    heard,
    url: `${certificate ? "https" : "http"}://hook.example.jp:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Every name leads to loopback, which the operator allows. */
export const loopbackNet = (more: Partial<Net> = {}): Net => ({
  resolve: async () => ({ ok: true, addresses: ["127.0.0.1"], dnsMs: 1 }),
  allowed: ["127.0.0.0/8"],
  timeoutMs: 2_000,
  ...more,
});

export const hookCertificate = () => makeCertificate("hook.example.jp", new Date(Date.now() + 3_600_000));

export const parcel: Parcel = {
  id: "delivery-1",
  at: new Date("2026-11-24T01:00:00Z"),
  locale: "en",
  notice: {
    id: "notice-1",
    schoolId: "school-1",
    schoolName: "Minami & <!channel>",
    kind: "broken",
    at: "2026-11-24T01:00:00Z",
    since: "2026-11-24T00:55:00Z",
    code: "outbound-25-blocked",
    line: "classroom",
    confidence: 0.97,
    remedy: "router-nat",
    url: "https://mailpath.example.jp/schools/school-1",
  },
  message: {
    title: "Minami & <!channel>: the line stops port 25",
    lines: ["Nobody in the classrooms can send.", "Since 09:55 <users/all>"],
    url: "https://mailpath.example.jp/schools/school-1?a=1&b=2",
    linkText: "Open in Mailpath",
    isUrgent: true,
  },
};
