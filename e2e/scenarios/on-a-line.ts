import { internetHosts } from "../lab/topology";
import { filter, isp, meddle, ownResolver, router } from "./breakages";
import { blackHole, openIpv6, portal } from "./breakages-of-lines";
import type { Claim, Scenario } from "./scenario";

/** Most schools here have 25 alone. */
const only25: readonly Claim[] = ["submission-not-offered"];
const blocked: Scenario["truth"] = { leads: ["outbound-25-blocked@classroom"], also: only25 };
const proxied: Scenario["truth"] = { leads: ["outbound-25-proxied@classroom"], also: only25 };

export const onALine: readonly Scenario[] = [
  {
    name: "op25b-drop",
    faults: "The classrooms' provider drops outgoing 25.",
    world: { op25b: "drop" },
    truth: blocked,
  },
  {
    name: "op25b-reset",
    faults: "The classrooms' provider answers outgoing 25 with a reset.",
    world: { op25b: "reset" },
    truth: blocked,
  },
  {
    name: "op25b-icmp",
    faults: "The classrooms' provider answers outgoing 25 with an ICMP refusal.",
    world: { op25b: "icmp" },
    truth: blocked,
  },
  {
    name: "op25b-after-handshake",
    faults: "The classrooms' provider cuts connections to 25 once they are open.",
    world: { op25b: "after-handshake" },
    truth: blocked,
  },
  {
    name: "proxy",
    faults: "The classrooms' provider answers every 25 itself.",
    world: { op25b: "proxy" },
    truth: proxied,
  },
  {
    name: "masked-greeting",
    faults: "A box on the classrooms' line paints the greeting and keywords over with asterisks and Xs.",
    arrange: (world) => meddle(world, "classroom", "masks"),
    truth: proxied,
  },
  {
    name: "keywords-stripped",
    faults: "A box on the classrooms' line takes STARTTLS and most other keywords out.",
    arrange: (world) => meddle(world, "classroom", "strips"),
    truth: { ...proxied, also: [...only25, "starttls-stripped@classroom"] },
  },
  {
    name: "starttls-stripped",
    faults: "A box on the classrooms' line takes STARTTLS out.",
    arrange: (world) => meddle(world, "classroom", "strips-starttls"),
    truth: { leads: ["starttls-stripped@classroom"], also: only25 },
  },
  {
    name: "mail-ports-shut",
    faults: "The classrooms' own router drops 25, 465 and 587; the web works.",
    arrange: (world) => filter(world, router("classroom"), 'iifname "lan0" tcp dport { 25, 465, 587 } drop'),
    truth: { leads: ["outbound-mail-ports-blocked@classroom"], also: only25 },
  },
  {
    name: "throttled",
    faults: "The classrooms' provider lets one connection to 25 pass in a minute.",
    world: { op25b: "throttle" },
    truth: { leads: ["line-throttled@classroom"], also: only25 },
  },
  {
    name: "line-dead",
    faults: "Nothing passes the classrooms' line.",
    arrange: (world) => filter(world, isp("classroom"), 'iifname "line0" drop', 'oifname "line0" drop'),
    truth: { leads: ["no-connectivity@classroom"], also: only25 },
  },
  {
    name: "name-unknown-on-the-line",
    faults: "The classrooms' name server does not know the mail server; other names it knows.",
    arrange: (world) => ownResolver(world, "classroom", "--local=/school.example/"),
    truth: { leads: ["dns-failure@classroom"], also: only25 },
  },
  {
    name: "old-address-on-the-line",
    faults: "The classrooms' name server gives the mail server's address of last year.",
    arrange: (world) => ownResolver(world, "classroom", "--address=/mail.school.example/192.0.2.99"),
    truth: { leads: ["dns-mismatch@classroom"], also: only25 },
  },
  {
    name: "no-names-on-the-line",
    faults: "The classrooms' name server answers nothing at all; addresses can be reached.",
    profile: (profile) => ({
      ...profile,
      controls: [...profile.controls, { host: internetHosts.web.address, port: 443 }],
    }),
    arrange: (world) => filter(world, router("classroom"), "meta l4proto { tcp, udp } th dport 53 drop"),
    truth: { leads: ["dns-failure@classroom"], also: only25 },
  },
  {
    name: "captive-portal",
    faults: "A login portal answers the classrooms' 25, 80 and 443 with its web page.",
    arrange: portal,
    truth: { leads: ["not-smtp@classroom"], also: only25 },
  },
  {
    name: "path-mtu-black-hole",
    faults:
      "Long packets towards the classrooms vanish, and nobody is told: conversations hang after STARTTLS.",
    arrange: blackHole,
    truth: { leads: ["path-mtu-broken@classroom"], also: only25 },
  },
  {
    name: "ipv6-shut-on-the-line",
    faults: "The classrooms' provider loses IPv6, and everybody else has it; two looks.",
    world: { ipv6: true },
    looks: 2,
    arrange: async (world) => {
      await openIpv6(world);
      await filter(world, isp("classroom"), "meta nfproto ipv6 drop");
    },
    truth: { leads: ["ipv6-path-broken@classroom"], also: only25 },
  },
];
