import ipaddr from "ipaddr.js";
import { z } from "zod";
import { addressFamily, addressSchema, hostSchema } from "./host";
import { localeSchema } from "./locale";
import { portSchema } from "./port";

export const partIds = [
  "detect",
  "before",
  "backup",
  "change",
  "check",
  "arm",
  "apply",
  "verify",
  "disarm",
  "save",
  "undo",
] as const;
export type PartId = (typeof partIds)[number];

/** `tested`: run in our lab; `documented`: a vendor page is named; `unverified`: never shown as a command to paste. */
export const proofs = ["tested", "documented", "unverified"] as const;
export type Proof = (typeof proofs)[number];

export const blockSchema = z.object({
  kind: z.enum(["command", "file", "menu", "note"]),
  text: z.string(),
  /** What the person should see when it worked; null where there is nothing to see. */
  expect: z.string().nullable(),
});
export type Block = z.infer<typeof blockSchema>;

export const partSchema = z.object({
  id: z.enum(partIds),
  verified: z.enum(proofs),
  /** Documented, yet not by the vendor: to be compared with the manual before it is run. */
  by: z.literal("others").optional(),
  sources: z.array(z.string()),
  blocks: z.array(blockSchema),
});
export type Part = z.infer<typeof partSchema>;

export const recipeSchema = z.object({
  version: z.literal(1),
  remedy: z.string(),
  platform: z.string(),
  lang: localeSchema,
  parts: z.array(partSchema),
});
export type Recipe = z.infer<typeof recipeSchema>;

const refuse = (
  context: { addIssue: (issue: { code: "custom"; message: string }) => void },
  message: string,
) => {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
};

/** An address range in CIDR form, its host bits cleared; a bare address is a range of one. */
export const addressRangeSchema = z
  .string()
  .max(64)
  .transform((text, context) => {
    const [base = "", prefix, ...rest] = text.split("/");
    const family = addressFamily(base);
    const longest = family === 6 ? 128 : 32;
    if (family === null || rest.length > 0) return refuse(context, "not an address range");
    // A leading zero would be octal to iptables, and a wider range than was meant.
    if (prefix !== undefined && (!/^(0|[1-9]\d{0,2})$/.test(prefix) || Number(prefix) > longest))
      return refuse(context, "not an address range");
    const cidr = `${base}/${prefix ?? longest}`;
    const network =
      family === 6 ? ipaddr.IPv6.networkAddressFromCIDR(cidr) : ipaddr.IPv4.networkAddressFromCIDR(cidr);
    return `${network.toString()}/${prefix ?? longest}`;
  });

const nobodysAddress: readonly string[] = [
  ...["unspecified", "broadcast", "multicast", "loopback", "linkLocal", "ipv4Mapped"],
];

/** An address that one machine can have on a network, and that others can send to. */
const machineAddressSchema = addressSchema.refine(
  (address) => !nobodysAddress.includes(ipaddr.parse(address).range()),
  "not the address of a machine on a network",
);

/** Wider than any LAN, a range would take in strangers, whose address a hairpin rule hides. */
const lanRangeSchema = addressRangeSchema.refine((range) => {
  const prefix = Number(range.split("/")[1]);
  return prefix >= (range.includes(":") ? 32 : 8);
}, "too wide for one LAN");

/** Linux allows 15 bytes; BSD and vendor systems stay well inside this alphabet. */
const interfaceName = z.string().regex(/^[A-Za-z][A-Za-z0-9_.:/-]{0,31}$/, "not an interface name");
const identifier = z.string().regex(/^[A-Za-z_][A-Za-z0-9_-]{0,63}$/, "not a table or chain name");
const entry = z.number().int().min(1).max(65535);
const absolutePath = z
  .string()
  .max(255)
  .regex(/^(\/[A-Za-z0-9._-]+)+$/, "not an absolute path of plain letters")
  .refine((path) => !path.split("/").includes(".."), "must not climb with ..");

/** One name for one thing on every platform; what a platform does not need it ignores. */
export const recipeParamsSchema = z.object({
  host: hostSchema.optional(),
  serverLanAddress: machineAddressSchema.optional(),
  lanSubnet: lanRangeSchema.optional(),
  publicAddress: machineAddressSchema.optional(),
  wanInterface: interfaceName.optional(),
  lanInterface: interfaceName.optional(),
  /** The new port. */
  port: portSchema.optional(),
  ports: z.array(portSchema).min(1).max(8).optional(),
  /** `existing`: the school's own rule for 25 stays as it is; `add`: there is none yet, so the recipe brings it. */
  keep25: z.enum(["existing", "add"]).optional(),
  /** Only these may use the new port; null for everyone. Never applied to 25. */
  allowFrom: addressRangeSchema.nullable().optional(),
  filterTable: z
    .string()
    .regex(/^((ip|ip6|inet) )?[A-Za-z_][A-Za-z0-9_-]{0,63}$/, "not a table name")
    .optional(),
  filterChain: identifier.optional(),
  natDescriptor: entry.optional(),
  entryNumber: entry.optional(),
  filterNumber: z.number().int().min(1).max(21_474_836).optional(),
  tlsCertificate: absolutePath.optional(),
  tlsKey: absolutePath.optional(),
  relayHost: hostSchema.optional(),
  relayPort: portSchema.optional(),
});
export type RecipeParams = z.infer<typeof recipeParamsSchema>;
export type RecipeParamName = keyof RecipeParams;
