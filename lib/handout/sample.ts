import { shippedBook } from "@/lib/catalogue/provider/book";
import type { Observation } from "@/lib/core/observation";
import { type Profile, profileSchema } from "@/lib/core/profile";
import { diagnose } from "@/lib/diagnosis/diagnose";
import { simulate } from "@/lib/model/simulate";
import type { HandoutInput } from "./facts";

/** Schools for the tests of papers: at documentation addresses and names (RFC 5737, RFC 2606). */
export const storySchool: Profile = profileSchema.parse({
  version: 1,
  name: "Higashi Junior High",
  lines: [
    { id: "classroom", name: "Classrooms", isp: "ocn", uses: ["classrooms"], addressing: "dynamic-ipv4" },
    { id: "office", name: "Staff room", uses: ["office"], addressing: "fixed-ipv4" },
    { id: "server-line", uses: ["server"], addressing: "fixed-ipv4" },
  ],
  server: {
    host: "mail.higashi.example",
    line: "server-line",
    lanAddress: "192.168.0.10",
    relay: "auth",
    clientPorts: [25, 587],
  },
  controls: [
    { host: "mx.board.example", port: 25 },
    { host: "smtp.provider.example", port: 587 },
  ],
  contacts: [{ name: "Minami Networks", role: "router", reach: "03-0000-0000" }],
});

/** A profile of which nothing but the least is known. */
export const bareSchool: Profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  timezone: "No/Where",
  lines: [{ id: "only" }],
  server: { host: "mail.minami.example" },
});

const nasty = '</script><script>alert("x")</script>\n# not a heading\n| a | b |\n- 学校 & <b>"\'';

/** As long and as odd as a profile may be. */
export const hostileSchool: Profile = profileSchema.parse({
  version: 1,
  name: nasty.padEnd(200, "長"),
  lines: Array.from({ length: 50 }, (_, index) => ({
    id: `line-${index}`,
    name: `${index} ${nasty}`.padEnd(200, "W"),
    isp: "ocn",
    uses: ["classrooms"],
  })),
  server: { host: `${"a".repeat(63)}.${"b".repeat(63)}.${"c".repeat(63)}.example`, relay: "auth" },
  contacts: Array.from({ length: 50 }, () => ({ name: nasty, role: nasty, reach: "0".repeat(500) })),
});

export const inputFor = (
  profile: Profile,
  observations: readonly Observation[] = [],
  change: Partial<HandoutInput> = {},
): HandoutInput => ({
  profile,
  observations,
  providers: shippedBook,
  diagnosis: diagnose({ profile, observations: [...observations] }),
  remedy: null,
  lang: "en",
  date: new Date("2026-11-24T01:00:00Z"),
  port: 587,
  isDone: false,
  line: null,
  ...change,
});

/** What the story's school would see with these faults. */
export const storySeen = (faults: Parameters<typeof simulate>[0]["faults"]): Observation[] =>
  simulate({ profile: storySchool, faults, seed: 7 });

export const blockedStory = (change: Partial<HandoutInput> = {}): HandoutInput =>
  inputFor(storySchool, storySeen([{ code: "outbound-25-blocked", line: "classroom", manner: "drop" }]), {
    remedy: "router-nat",
    ...change,
  });
