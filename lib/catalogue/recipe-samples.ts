import type { RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import { type RecipeListing, recipeParamNames } from "./recipes";

/** One value for every parameter, all of them reserved for documentation: what the tests write recipes out with. */
export const sampleValues = {
  host: "mail.example.jp",
  serverLanAddress: "192.0.2.10",
  lanSubnet: "192.0.2.0/24",
  publicAddress: "203.0.113.1",
  wanInterface: "wan0",
  lanInterface: "lan0",
  port: 587,
  ports: [10025],
  keep25: "add",
  allowFrom: "198.51.100.0/24",
  filterTable: "inet filter",
  filterChain: "forward",
  natDescriptor: 1000,
  entryNumber: 2,
  filterNumber: 2001,
  tlsCertificate: "/etc/ssl/mail/mail.pem",
  tlsKey: "/etc/ssl/mail/mail.key",
  relayHost: "smtp.provider.example.jp",
  relayPort: 587,
} as const satisfies Readonly<Record<RecipeParamName, unknown>>;

const sixth = {
  serverLanAddress: "2001:db8:1::10",
  lanSubnet: "2001:db8:1::/64",
  publicAddress: "2001:db8:2::1",
  allowFrom: "2001:db8:3::/48",
} satisfies RecipeParams;

export type SampleSet = { name: string; params: RecipeParams };

const pick = (values: object, names: readonly RecipeParamName[]): RecipeParams =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name as RecipeParamName)));

/** Values for one recipe: only what it needs, then all it takes, limited to some sources, and IPv6. */
export function sampleSets({ remedy, platform }: Pick<RecipeListing, "remedy" | "platform">): SampleSet[] {
  const names = recipeParamNames(remedy, platform);
  if (names === null) throw new Error(`there is no recipe ${remedy} for ${platform}`);
  const { needed, optional } = names;
  const least = pick(sampleValues, needed);
  const open = optional.filter((name) => name !== "allowFrom");
  const all = pick(sampleValues, [...needed, ...open]);
  return [
    { name: "needed values", params: least },
    ...(open.length > 0 ? [{ name: "all values", params: all }] : []),
    ...(optional.includes("allowFrom")
      ? [{ name: "limited to some sources", params: { ...least, allowFrom: sampleValues.allowFrom } }]
      : []),
    ...(needed.includes("serverLanAddress")
      ? [{ name: "IPv6", params: { ...all, ...pick(sixth, [...needed, ...optional]) } }]
      : []),
  ];
}
