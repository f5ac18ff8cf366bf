import { expect } from "vitest";
import type { Sending } from "./mail-client";
import type { World } from "./world";

type From = "classroom" | "office" | "home" | "server-lan";

/** A message with a login goes out from there and is read again in the remote mailbox. */
export async function expectArrival(world: World, from: From, port: number): Promise<void> {
  const subject = `${from} over ${port} ${Date.now()}`;
  const sent = await world.sendMail({ from, port, auth: true, subject });
  expect(sent.transcript).toMatch(/~> \.\n<~ +250 /);
  expect(sent.accepted).toBe(true);
  const message = await world.arrival(subject);
  expect(message).toMatch(/^Received: .*mail\.school\.example/m);
}

/** The client gets no message through; what it was told comes back. */
export async function expectFailure(world: World, sending: Sending & { from: From }): Promise<string> {
  const sent = await world.sendMail({ timeoutS: 6, ...sending });
  expect(sent.accepted, sent.transcript).toBe(false);
  return sent.transcript;
}

/** Nobody without a login may reach an outside mailbox: not on the old port, not on the new one. */
export async function expectNoRelay(world: World, ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    const sending = { from: "home", port, auth: false, subject: `stranger on ${port}` } as const;
    expect(await expectFailure(world, sending)).toMatch(/<\*\* (400|454|513|530|535|550|554) /);
  }
}
