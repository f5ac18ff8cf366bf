import { filterOwn, stopFarMail } from "./breakages";
import type { Claim, Scenario } from "./scenario";

const only25: readonly Claim[] = ["submission-not-offered"];

/** Few vantages, and controls that do not answer. */
export const fewEyes: readonly Scenario[] = [
  {
    name: "classroom-alone",
    faults: "The classrooms' provider drops outgoing 25, and only a classroom looked.",
    world: { op25b: "drop" },
    from: ["classroom"],
    truth: { leads: ["outbound-25-blocked@classroom"], also: only25 },
  },
  {
    name: "classroom-alone-no-controls",
    faults: "The classrooms' provider drops outgoing 25; only a classroom looked, and at no other server.",
    world: { op25b: "drop" },
    profile: (profile) => ({ ...profile, controls: [] }),
    from: ["classroom"],
    truth: { leads: ["inconclusive"], besides: ["outbound-25-blocked@classroom"], also: only25 },
  },
  {
    name: "office-alone",
    faults: "Nothing that the office could see: the classrooms' provider drops outgoing 25.",
    world: { op25b: "drop" },
    from: ["office"],
    truth: { leads: ["inconclusive"], also: [...only25, "outbound-25-blocked@classroom"] },
  },
  {
    name: "mail-controls-down",
    faults:
      "The classrooms' provider drops outgoing 25; both mail servers that were to compare with are down.",
    world: { op25b: "drop" },
    arrange: (world) => Promise.all([stopFarMail(world, "board"), stopFarMail(world, "remote-mx")]),
    truth: { leads: ["outbound-25-blocked@classroom"], also: only25 },
  },
  {
    name: "cloud-dashboard-alone",
    faults: "The dashboard's cloud blocks 25, and nobody else looked.",
    arrange: (world) => filterOwn(world, "dashboard", "tcp dport 25 drop"),
    from: ["dashboard"],
    truth: { leads: ["vantage-cannot-judge@dashboard"], also: only25 },
  },
  {
    name: "cloud-dashboard-beside-others",
    faults: "The dashboard's cloud blocks 25; the school is well.",
    arrange: (world) => filterOwn(world, "dashboard", "tcp dport 25 drop"),
    from: ["classroom", "office", "home", "server-lan", "dashboard"],
    truth: { leads: ["healthy"], besides: ["vantage-cannot-judge@dashboard"], also: only25 },
  },
];
