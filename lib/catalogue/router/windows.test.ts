import { isIPv4 } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressRangeSchema, type RecipeParams, recipeParamsSchema } from "@/lib/core/recipe";
import { routerCapabilities, ruledOutByRouter } from "../capability";
import { hostileValue } from "../hostile-values";
import { sampleValues } from "../recipe-samples";
import { bareCommands, renderRecipe } from "../recipes";

const isPort = (text = "") => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535;
const isRange = (text = "") => text.includes("/") && addressRangeSchema.safeParse(text).success;

type Check = (...found: string[]) => boolean;

/** The forms of the two pages of Microsoft's that the parts name; what is in brackets is checked as what it is. */
const forms: Readonly<Record<string, readonly (readonly [RegExp, Check])[]>> = {
  "windows-portproxy": [
    [/^netsh interface portproxy show (v4tov4|all)$/, () => true],
    [/^netstat -ano$/, () => true],
    [
      /^netsh interface portproxy add v4tov4 listenport=(\S+) listenaddress=0\.0\.0\.0 connectport=25 connectaddress=(\S+)$/,
      (port, address) => isPort(port) && port !== "25" && isIPv4(address ?? ""),
    ],
    [
      /^netsh advfirewall firewall add rule name="mailpath (\S+)" dir=in action=allow protocol=TCP localport=(\S+) remoteip=(\S+)$/,
      (name, port, range) => name === port && isPort(port) && isRange(range),
    ],
    [/^netsh interface portproxy delete v4tov4 listenport=(\S+) listenaddress=0\.0\.0\.0$/, isPort],
    [/^netsh advfirewall firewall delete rule name="mailpath (\S+)"$/, isPort],
  ],
  "windows-rras": [
    [/^Get-NetNat(StaticMapping)?$/, () => true],
    [
      /^Add-NetNatStaticMapping -NatName \(Get-NetNat\)\.Name -Protocol TCP -ExternalIPAddress (\S+) -ExternalPort (\S+) -InternalIPAddress (\S+) -InternalPort 25(?: -RemoteExternalIPAddressPrefix (\S+))?$/,
      (outside, port, inside, range) =>
        isIPv4(outside ?? "") &&
        isPort(port) &&
        isIPv4(inside ?? "") &&
        (range === undefined || isRange(range)),
    ],
    [
      /^Get-NetNatStaticMapping \| Where-Object \{ \$_\.ExternalPort -eq (\S+) -and \$_\.InternalIPAddress -eq '([^']+)' -and \$_\.InternalPort -eq 25 \} \| Remove-NetNatStaticMapping -Confirm:\$false$/,
      (port, address) => isPort(port) && isIPv4(address ?? ""),
    ],
  ],
};

const isKnown = (platform: string, line: string) =>
  (forms[platform] ?? []).some(([form, check]) => {
    const found = form.exec(line);
    return found !== null && check(...found.slice(1));
  });

function linesOf(platform: string, params: RecipeParams, part: string): string[] {
  const rendered = renderRecipe({ remedy: "router-nat", platform, params, lang: "ja" });
  const text = rendered.ok ? bareCommands(rendered.recipe, part) : null;
  return text === null ? [] : text.trimEnd().split("\n");
}

const names = ["serverLanAddress", "publicAddress", "port", "ports", "keep25", "allowFrom"] as const;

const hostileParams = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 })
  .chain((bent) => fc.tuple(...bent.map((name) => hostileValue(name).map((value) => [name, value] as const))))
  .map((values) => ({ ...sampleValues, ...Object.fromEntries(values) }));

const portsIn = (lines: readonly string[]) =>
  lines.map((line) => /(?:listenport=|name="mailpath |ExternalPort (?:-eq )?)(\d+)/.exec(line)?.[1]);

describe.each(Object.keys(forms))("lines for %s", (platform) => {
  it("keep to the maker's forms, and undo names each added port and no other", () => {
    let changes = 0;
    const holds = fc.property(hostileParams, (params) => {
      const parsed = recipeParamsSchema.safeParse(params);
      if (!parsed.success) return;
      const lines = ["before", "backup", "change", "save", "undo"].flatMap((part) =>
        linesOf(platform, parsed.data, part),
      );
      expect(lines.filter((line) => !isKnown(platform, line))).toEqual([]);
      const change = linesOf(platform, parsed.data, "change");
      if (change.length === 0) return;
      expect(portsIn(linesOf(platform, parsed.data, "undo"))).toEqual(portsIn(change));
      changes += 1;
    });
    fc.assert(holds, { numRuns: 1000 });
    expect(changes).toBeGreaterThan(100);
  });

  it("never limit 25", () => {
    const params = recipeParamsSchema.parse({ ...sampleValues, keep25: "add" });
    const limited = linesOf(platform, params, "change").filter((line) => line.includes("198.51.100.0/24"));
    expect(limited.length).toBeGreaterThan(0);
    for (const line of limited) expect(line).not.toMatch(/(localport=|ExternalPort )25\b/);
  });
});

describe("a relay that hides its clients", () => {
  const params = recipeParamsSchema.parse({ ...sampleValues, keep25: "add" });

  it("is no command without the sources that may use it", () => {
    for (const allowFrom of [null, undefined, "0.0.0.0/0", "198.0.0.0/7"])
      expect(linesOf("windows-portproxy", { ...params, allowFrom }, "change")).toEqual([]);
  });

  it("never takes 25, even where 25 is to be added", () => {
    const change = linesOf("windows-portproxy", params, "change");
    expect(change.length).toBeGreaterThan(0);
    expect(change.join("\n")).not.toMatch(/(listenport|localport)=25\b/);
  });

  it("is ruled out by what the catalogue knows of it, and the translating Windows is not", () => {
    const judged = (id: string) => {
      const capabilities = routerCapabilities(id);
      return capabilities && ruledOutByRouter(capabilities, { port: 587, limited: true });
    };
    expect(judged("windows-portproxy")).toEqual([
      { remedy: "router-nat", because: ["router-hides-clients"] },
      { remedy: "fix-forward", because: ["router-hides-clients"] },
    ]);
    expect(judged("windows-rras")).toEqual([]);
  });
});

describe("the forms", () => {
  it("take no line with a word more, less or other", () => {
    for (const [platform, line] of [
      [
        "windows-portproxy",
        "netsh interface portproxy add v4tov4 listenport=587 connectport=25 connectaddress=192.0.2.10",
      ],
      [
        "windows-portproxy",
        'netsh advfirewall firewall add rule name="mailpath 587" dir=in action=allow protocol=TCP localport=587',
      ],
      ["windows-portproxy", "netsh interface portproxy reset"],
      ["windows-rras", "Get-NetNatStaticMapping | Remove-NetNatStaticMapping"],
    ] as const)
      expect(isKnown(platform, line)).toBe(false);
  });
});
