import { type Profile, profileSchema } from "@/lib/core/profile";
import type { RecipeParams } from "@/lib/core/recipe";
import type { RouterKind } from "./router-b";
import { internetHosts, lines, schoolHost, serverLan } from "./topology";
import type { WorldOptions } from "./world";

const { board, submission, web } = internetHosts;
const remote = internetHosts["remote-mx"];

/** What the school's administrator would have filled in. */
export const schoolProfile = (options: WorldOptions): Profile =>
  profileSchema.parse({
    version: 1,
    name: "Lab school",
    lines: [
      {
        id: "classroom",
        name: "Classrooms",
        addressing: "fixed-ipv4",
        publicAddress: lines.classroom.wanAddress,
        uses: ["classrooms"],
      },
      { id: "office", name: "Office", publicAddress: lines.office.wanAddress, uses: ["office"] },
      {
        id: "server-line",
        name: "Server",
        addressing: "fixed-ipv4",
        publicAddress: lines["server-line"].wanAddress,
        router: options.router,
        uses: ["server"],
      },
    ],
    server: {
      host: schoolHost,
      addresses: [lines["server-line"].wanAddress],
      line: "server-line",
      os: "linux",
      mta: options.mta,
      lanAddress: serverLan.server,
      relay: options.auth ? "auth" : "addresses",
    },
    controls: [
      { host: board.name, port: 25 },
      { host: remote.name, port: 25 },
      { host: submission.name, port: 587 },
      { host: submission.name, port: 465 },
      { host: web.name, port: 443 },
    ],
  });

/** Router B's interfaces and addresses, and the new port. */
export const schoolParams = (router: RouterKind): RecipeParams => ({
  host: schoolHost,
  serverLanAddress: serverLan.server,
  lanSubnet: serverLan.subnet,
  publicAddress: lines["server-line"].wanAddress,
  wanInterface: "wan0",
  lanInterface: "lan0",
  port: 587,
  keep25: "existing",
  ...(router === "nftables"
    ? { filterTable: "inet filter", filterChain: "forward" }
    : { filterChain: "FORWARD" }),
});
