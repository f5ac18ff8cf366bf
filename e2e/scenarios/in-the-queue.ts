import { until } from "../lab/command";
import { recipePart } from "../lab/mailpath";
import type { LineId } from "../lab/topology";
import type { World } from "../lab/world";
import { onServer } from "./breakages";
import type { Claim, Scenario } from "./scenario";

const only25: readonly Claim[] = ["submission-not-offered"];
const withServer = ["classroom", "office", "home", "server-lan", "server"] as const;

/** Somebody's message that is accepted, and waits. */
async function sendAndWait(world: World, from: "office" | "classroom" = "office"): Promise<void> {
  const sent = await world.sendMail({ from, port: 25, auth: true, subject: "waiting" });
  if (!sent.accepted) throw new Error(sent.transcript);
  await until("the message to wait in the queue", async () =>
    /Connection (refused|timed out)|No route to host/.test(await world.mailq()) ? true : null,
  );
}

const moveServices = `
sed -i 's,^smtp[[:space:]]*25/tcp,smtp 587/tcp,' /etc/services
`;

/** What the story's administrator did: listener and way out move together; a second listener keeps 25. */
export async function servicesTrap(world: World): Promise<void> {
  await onServer(world, moveServices);
  await sendAndWait(world);
}

const blockedQueue = async (world: World, line: LineId) => {
  await world.block25(line, "reset");
  await sendAndWait(world);
};

const mailq = async (world: World) => ({ mailq: await world.mailq() });

const report = async (world: World) => {
  const script = await recipePart(world, "server-report", "sh", "detect");
  return { "server-report": (await world.shOn("server", script, 120_000)).stdout };
};

const startWithoutRunner = `kill $(head -1 /run/sendmail/mta/sendmail.pid)
sleep 1
/usr/sbin/sendmail-mta -Am -L sm-mta -bd
sleep 1`;

export const inTheQueue: readonly Scenario[] = [
  {
    name: "services-trap",
    faults: "/etc/services says smtp 587/tcp: the server delivers to the wrong port.",
    world: { mta: "sendmail-m4" },
    arrange: servicesTrap,
    from: withServer,
    paste: mailq,
    truth: { leads: ["outgoing-port-changed"], also: only25 },
  },
  {
    name: "services-trap-by-report",
    faults:
      "/etc/services says smtp 587/tcp; the server's report was pasted, and nobody looked from outside.",
    world: { mta: "sendmail-m4" },
    arrange: servicesTrap,
    from: [],
    paste: report,
    truth: { leads: ["outgoing-port-changed"], also: only25 },
  },
  {
    name: "queue-text-alone",
    faults: "/etc/services says smtp 587/tcp; mailq alone was pasted, which looks the same for a blocked 25.",
    world: { mta: "sendmail-m4" },
    arrange: servicesTrap,
    from: [],
    paste: mailq,
    truth: {
      leads: ["inconclusive"],
      besides: ["outgoing-port-changed", "server-outbound-25-blocked"],
      also: only25,
    },
  },
  {
    name: "server-line-blocked",
    faults: "The server's own provider refuses outgoing 25: mail is accepted and waits.",
    world: { mta: "sendmail-m4" },
    arrange: (world) => blockedQueue(world, "server-line"),
    from: withServer,
    paste: mailq,
    truth: { leads: ["server-outbound-25-blocked"], also: only25 },
  },
  {
    name: "server-line-blocked-by-report",
    faults: "The server's own provider refuses outgoing 25; Postfix's report was pasted, and nobody looked.",
    arrange: (world) => blockedQueue(world, "server-line"),
    from: [],
    paste: report,
    truth: { leads: ["server-outbound-25-blocked"], also: only25 },
  },
  {
    name: "no-queue-runner",
    faults:
      "The provider lifted its block an hour ago; sendmail runs without a queue interval, so the mail stays.",
    world: { mta: "sendmail-m4" },
    arrange: async (world) => {
      await onServer(world, startWithoutRunner);
      await blockedQueue(world, "server-line");
      await world.block25("server-line", "none");
    },
    from: withServer,
    paste: report,
    truth: { leads: ["queue-not-running"], also: only25 },
  },
  {
    name: "smarthost-wants-login",
    faults: "The server hands its mail to the provider's relay on 587 without a login.",
    arrange: async (world) => {
      await onServer(world, "postconf -e relayhost=[smtp.provider-a.example]:587\npostfix reload 2>&1");
      await world.sendMail({ from: "office", port: 25, auth: true, subject: "without a login" });
      await until("the relay's answer", async () =>
        /status=(bounced|deferred)/.test(await world.maillog()) ? true : null,
      );
    },
    paste: async (world) => ({ maillog: await world.maillog() }),
    truth: { leads: ["relay-wants-auth"], also: only25 },
  },
  {
    name: "relay-denied",
    faults: "The server relays by address, and the classrooms' address is not on its list.",
    world: { auth: false },
    arrange: async (world) => {
      await world.sendMail({ from: "classroom", port: 25, auth: false, subject: "denied" });
    },
    paste: async (world) => ({ maillog: await world.maillog() }),
    truth: { leads: ["relay-denied"], also: only25 },
  },
  {
    name: "relay-open",
    faults: "The server relays for the whole world, as a consented relay check from a home showed.",
    arrange: (world) => onServer(world, "postconf -e mynetworks=0.0.0.0/0\npostfix reload 2>&1"),
    told: async (world, seen) => {
      const { accepted } = await world.sendMail({ from: "home", port: 25, auth: false, subject: "stranger" });
      const at25 = seen.filter(
        ({ vantage, target }) => vantage.id === "home" && target.role === "server" && target.port === 25,
      );
      return at25.flatMap((one) =>
        one.smtp ? [{ ...one, smtp: { ...one.smtp, relay: accepted ? "accepted" : "denied" } }] : [],
      );
    },
    truth: { leads: ["relay-open"], also: only25 },
  },
];
