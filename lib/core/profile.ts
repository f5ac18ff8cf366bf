import { z } from "zod";
import { isKnownMta, isKnownProvider, isKnownRouter } from "./catalogue-ids";
import { hostSchema } from "./host";
import { portSchema } from "./port";
import { withoutUnseen } from "./text";

const text = (most: number) => z.string().overwrite(withoutUnseen).max(most);
const name = z.string().overwrite(withoutUnseen).trim().min(1).max(200);

/** Values of any shape, nested ones included, with their texts cleaned. */
const cleaned = (value: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === "string" ? withoutUnseen(part) : part,
  );
const id = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "must be lower-case letters, digits and hyphens");

export const addressings = ["fixed-ipv4", "dynamic-ipv4", "map-e", "ds-lite", "cgnat", "unknown"] as const;
export const lineUses = ["classrooms", "office", "server", "home", "other"] as const;
export const locations = ["school", "other-site", "hosting", "cloud"] as const;
export const relayModes = ["auth", "addresses", "pop-before-smtp", "unknown"] as const;

export const lineSchema = z.object({
  id,
  name: name.optional(),
  isp: text(64).default("other"),
  addressing: z.enum(addressings).default("unknown"),
  pppoe: z.boolean().nullable().default(null),
  publicAddress: text(64).nullable().default(null),
  router: text(64).default("other"),
  routerModel: text(100).nullable().default(null),
  uses: z.array(text(40)).max(20).default([]),
});
export type Line = z.infer<typeof lineSchema>;

export const serverSchema = z.object({
  host: hostSchema,
  addresses: z.array(text(64)).max(20).default([]),
  /** The school's line the server stands on; null where it is on none of them. */
  line: text(64).nullable().default(null),
  location: z.enum(locations).default("school"),
  place: text(500).default(""),
  isp: text(64).default("other"),
  os: text(64).default(""),
  mta: text(64).default("other"),
  lanAddress: text(64).nullable().default(null),
  relay: z.enum(relayModes).default("unknown"),
  /** Absent means any of 25, 465, 587. */
  clientPorts: z.array(portSchema).max(20).optional(),
});
export type Server = z.infer<typeof serverSchema>;

export const controlSchema = z.object({ host: hostSchema, port: portSchema });
export type Control = z.infer<typeof controlSchema>;

export const profileSchema = z
  .object({
    version: z.literal(1),
    name,
    timezone: text(64).default("Asia/Tokyo"),
    lines: z.array(lineSchema).min(1).max(50),
    server: serverSchema,
    controls: z.array(controlSchema).max(50).default([]),
    contacts: z
      .array(z.object({ name, role: text(200).default(""), reach: text(500).default("") }))
      .max(50)
      .default([]),
    notes: text(20_000).default(""),
    /** Values a recipe asked for, by the names of `recipeParamsSchema`. */
    recipeParams: z.record(text(64), z.unknown()).overwrite(cleaned).default({}),
  })
  .superRefine((profile, context) => {
    const ids = profile.lines.map((line) => line.id);
    if (new Set(ids).size !== ids.length)
      context.addIssue({ code: "custom", path: ["lines"], message: "two lines have the same id" });
    if (profile.server.line !== null && !ids.includes(profile.server.line))
      context.addIssue({
        code: "custom",
        path: ["server", "line"],
        message: "names no line of this profile",
      });
  });
export type Profile = z.infer<typeof profileSchema>;

/** What the catalogue does not know reads as `other`: the path of each such id, for a warning. */
export function unknownIds(
  profile: Profile,
  isProvider = isKnownProvider as (id: string) => boolean,
): string[] {
  const check = (path: string, value: string, known: (id: string) => boolean) =>
    value === "other" || known(value) ? [] : [`${path}: ${value}`];
  return [
    ...profile.lines.flatMap((line, index) => [
      ...check(`lines[${index}].isp`, line.isp, isProvider),
      ...check(`lines[${index}].router`, line.router, isKnownRouter),
    ]),
    ...check("server.isp", profile.server.isp, isProvider),
    ...check("server.mta", profile.server.mta, isKnownMta),
  ];
}

/** A line has users unless all it carries is the server. */
export function hasUsers(profile: Profile, line: Line): boolean {
  if (line.uses.length === 0) return line.id !== profile.server.line;
  return line.uses.some((use) => use !== "server");
}
