import { filterOwn, ownResolver } from "./breakages";
import { servicesTrap } from "./in-the-queue";
import type { Claim, Scenario } from "./scenario";

const only25: readonly Claim[] = ["submission-not-offered"];
const withServer = ["classroom", "office", "home", "server-lan", "server"] as const;

export const moreThanOne: readonly Scenario[] = [
  {
    name: "the-story",
    faults: "The classrooms' provider drops 25, and the repair moved smtp to 587 in /etc/services.",
    world: { op25b: "drop", mta: "sendmail-m4" },
    arrange: servicesTrap,
    from: withServer,
    paste: async (world) => ({ mailq: await world.mailq() }),
    truth: {
      leads: ["outbound-25-blocked@classroom", "outgoing-port-changed"],
      besides: ["outbound-25-blocked@classroom", "outgoing-port-changed"],
      also: only25,
    },
  },
  {
    name: "blocked-and-banned",
    faults: "The classrooms' provider drops 25, and the server refuses the office.",
    world: { op25b: "drop" },
    arrange: (world) => world.banLine("office", true),
    truth: {
      leads: ["outbound-25-blocked@classroom", "server-blocks-line@office"],
      besides: ["outbound-25-blocked@classroom", "server-blocks-line@office"],
      also: only25,
    },
  },
  {
    name: "blocked-and-stopped",
    faults: "The classrooms' provider drops 25, and the mail program does not run.",
    world: { op25b: "drop" },
    arrange: (world) => world.stopMta(),
    truth: {
      leads: ["mta-not-listening"],
      besides: ["outbound-25-blocked@classroom"],
      also: only25,
    },
  },
  {
    name: "blocked-at-both-ends",
    faults: "One provider for all: outgoing 25 is refused in the classrooms and for the server itself.",
    world: { op25b: "reset" },
    arrange: async (world) => {
      await world.block25("server-line", "reset");
    },
    from: withServer,
    truth: {
      leads: ["outbound-25-blocked@classroom", "server-outbound-25-blocked"],
      besides: ["outbound-25-blocked@classroom", "server-outbound-25-blocked"],
      also: only25,
    },
  },
  {
    name: "blocked-and-blind-dashboard",
    faults: "The classrooms' provider drops 25, and so does the dashboard's cloud.",
    world: { op25b: "drop" },
    arrange: (world) => filterOwn(world, "dashboard", "tcp dport 25 drop"),
    from: ["classroom", "office", "server-lan", "dashboard"],
    truth: {
      leads: ["outbound-25-blocked@classroom"],
      besides: ["vantage-cannot-judge@dashboard"],
      also: only25,
    },
  },
  {
    name: "blocked-and-misnamed",
    faults: "The classrooms' provider rejects 25, and the office's name server has an old address.",
    world: { op25b: "icmp" },
    arrange: (world) => ownResolver(world, "office", "--address=/mail.school.example/192.0.2.99"),
    truth: {
      leads: ["outbound-25-blocked@classroom", "dns-mismatch@office"],
      besides: ["outbound-25-blocked@classroom", "dns-mismatch@office"],
      also: only25,
    },
  },
  {
    name: "proxy-and-wrong-machine",
    faults: "The classrooms' 25 is answered by a proxy, and the router forwards to the file store.",
    world: { op25b: "proxy" },
    arrange: (world) => world.forwardTo("nas"),
    truth: {
      leads: ["forward-to-wrong-host"],
      besides: ["outbound-25-proxied@classroom"],
      also: only25,
    },
  },
];
