import { describe, expect, it } from "vitest";
import { profileSchema } from "@/lib/core/profile";
import { serverPorts, wantedTargets } from "./targets";

const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [{ id: "classroom" }],
  server: { host: "mail.minami.example", clientPorts: [2525] },
  controls: [{ host: "relay.example.net", port: 587 }],
  recipeParams: { port: 10025 },
});

describe("targets of a check", () => {
  it("looks at what clients use, the usual three and the port a repair adds", () => {
    expect(serverPorts(profile)).toEqual([25, 465, 587, 2525, 10025]);
  });

  it("looks at controls first, each once", () => {
    const wanted = wantedTargets(profile, [
      { host: "relay.example.net", port: 587 },
      { host: "mx.example.net", port: 25 },
    ]);
    expect(wanted.map(({ role, host, port }) => `${role} ${host}:${port}`).slice(0, 3)).toEqual([
      "control relay.example.net:587",
      "control mx.example.net:25",
      "server mail.minami.example:25",
    ]);
  });

  it("ignores a planned port that is none", () => {
    expect(serverPorts({ ...profile, recipeParams: { port: "587; reboot" } })).not.toContain("587; reboot");
  });
});
