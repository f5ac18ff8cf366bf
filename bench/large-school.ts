import { type Profile, profileSchema } from "@/lib/core/profile";
import type { WantedFault } from "@/lib/model/simulate";

const line = (id: string, addressing: string, use: string) => ({ id, addressing, uses: [use] });

/** Six places to look from and eight endpoints: five lines, the host outside; three ports, five controls. */
export const largeSchool: Profile = profileSchema.parse({
  version: 1,
  name: "Large school",
  lines: [
    line("classroom", "dynamic-ipv4", "classrooms"),
    line("office", "fixed-ipv4", "office"),
    line("library", "map-e", "classrooms"),
    line("gym", "unknown", "other"),
    line("server-line", "fixed-ipv4", "server"),
  ],
  server: {
    host: "mail.example.jp",
    addresses: ["203.0.113.10"],
    line: "server-line",
    lanAddress: "192.168.0.10",
    relay: "auth",
  },
  controls: [
    { host: "mx.board.example", port: 25 },
    { host: "mx.other.example", port: 25 },
    { host: "submit.provider.example", port: 587 },
    { host: "www.example", port: 443 },
    { host: "www.other.example", port: 443 },
  ],
});

/** From the world that is told at once to the one in which most explanations help. */
export const worlds: readonly { name: string; faults: readonly WantedFault[] }[] = [
  { name: "nothing wrong", faults: [] },
  {
    name: "25 blocked on one line",
    faults: [{ code: "outbound-25-blocked", line: "classroom", manner: "drop" }],
  },
  {
    name: "25 blocked on one line, another one banned by the server",
    faults: [
      { code: "outbound-25-blocked", line: "classroom", manner: "drop" },
      { code: "server-blocks-line", line: "office" },
    ],
  },
  { name: "the MTA not listening", faults: [{ code: "mta-not-listening" }] },
];
