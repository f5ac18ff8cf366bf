import { runParts } from "../lab/mailpath";
import { onServer } from "./breakages";
import type { Scenario } from "./scenario";

const greetLate = `sed -i '/^MAILER_DEFINITIONS/i FEATURE(\`greet_pause'"'"', 20000)dnl' /etc/mail/sendmail.mc
cd /etc/mail
m4 sendmail.mc > sendmail.cf
kill -HUP $(head -1 /run/sendmail/mta/sendmail.pid)
sleep 2`;

const healthy = { leads: ["healthy"], also: ["submission-not-offered"] } as const;
const stillBlocked = { leads: ["healthy"], besides: ["outbound-25-blocked@classroom"] } as const;

export const nothingWrong: readonly Scenario[] = [
  { name: "healthy", faults: "Nothing.", truth: healthy },
  {
    name: "repaired-by-router",
    faults: "Outgoing 25 is blocked in the classrooms; the router passes 587 to 25.",
    world: { op25b: "drop" },
    arrange: (world) => runParts(world, "router-b", ["router-nat", "nftables"]),
    truth: stillBlocked,
  },
  {
    name: "repaired-by-mta-port",
    faults: "Outgoing 25 is blocked in the classrooms; the mail server listens on 587 too.",
    world: { op25b: "reset", forwards: [25, 587] },
    arrange: (world) => runParts(world, "server", ["mta-port", "postfix"]),
    truth: stillBlocked,
  },
  {
    name: "greets-after-20-seconds",
    faults: "Nothing: sendmail greets after 20 seconds on purpose.",
    world: { mta: "sendmail-m4" },
    arrange: (world) => onServer(world, greetLate),
    truth: healthy,
  },
  {
    name: "lossy-5",
    faults: "Nothing but the classrooms' line, which loses 5 % of its packets each way.",
    arrange: (world) => world.loss("classroom", 5),
    isChance: true,
    truth: healthy,
  },
  {
    name: "lossy-20",
    faults: "Nothing but the classrooms' line, which loses 20 % of its packets each way.",
    arrange: (world) => world.loss("classroom", 20),
    isChance: true,
    truth: healthy,
  },
  {
    name: "ban-lifted",
    faults: "Nothing any more: the office was banned, and is not.",
    arrange: async (world) => {
      await world.banLine("office", true);
      await world.banLine("office", false);
    },
    truth: healthy,
  },
];
