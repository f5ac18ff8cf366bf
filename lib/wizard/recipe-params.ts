import { type ProviderBook, shippedBook } from "@/lib/catalogue/provider/book";
import type { RemedyKind } from "@/lib/core/diagnosis";
import type { Profile } from "@/lib/core/profile";
import { type RecipeParamName, type RecipeParams, recipeParamsSchema } from "@/lib/core/recipe";

const shape = recipeParamsSchema.shape;
export const paramNames = Object.keys(shape) as RecipeParamName[];

const isPresent = (value: unknown): boolean => value !== undefined && value !== null && value !== "";

/** The provider's own outgoing server, where a page names it; a record that nobody documents claims nothing. */
function providerRelay(book: ProviderBook, isp: string): Pick<RecipeParams, "relayHost" | "relayPort"> {
  const relay = book.record(isp)?.relay;
  if (!relay?.host || relay.confidence === "unverified") return {};
  return { relayHost: relay.host, relayPort: relay.ports.find((port) => port !== 25) };
}

/** What the profile knows already, by the names that recipes use; a value that is not what its name says is left out. */
export function recipeParams(
  profile: Profile,
  chosen: { port: number },
  book: ProviderBook = shippedBook,
): RecipeParams {
  const { server, lines, recipeParams: stored } = profile;
  const ownLine = lines.find(({ id }) => id === server.line);
  const known: Partial<Record<RecipeParamName, unknown>> = {
    host: server.host,
    serverLanAddress: server.lanAddress,
    publicAddress: ownLine?.publicAddress ?? server.addresses[0],
    ...providerRelay(book, ownLine?.isp ?? server.isp),
    ...stored,
    port: chosen.port,
  };
  const fitting = paramNames.flatMap((name) => {
    const parsed = shape[name].safeParse(known[name]);
    return isPresent(known[name]) && parsed.success && isPresent(parsed.data)
      ? [[name, parsed.data] as const]
      : [];
  });
  return recipeParamsSchema.parse(Object.fromEntries(fitting));
}

const numeric: ReadonlySet<RecipeParamName> = new Set([
  "port",
  "natDescriptor",
  "entryNumber",
  "filterNumber",
  "relayPort",
]);

const problems: Partial<Record<RecipeParamName, string>> = {
  host: "host",
  relayHost: "host",
  serverLanAddress: "address",
  publicAddress: "address",
  lanSubnet: "range",
  allowFrom: "range",
  port: "port",
  relayPort: "port",
  ports: "ports",
};

/** The key of the words that say how a value of this name is to be written. */
export const problemOf = (name: RecipeParamName): string =>
  problems[name] ?? (numeric.has(name) ? "number" : "invalid");

/** Decimal digits alone: what a script would read as a number (0x19, 1e3, nothing at all) a person did not mean as one. */
const numberFrom = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

/** A form's text as the value its parameter wants; undefined for an empty field. A Japanese keyboard may have typed it wide. */
export function paramFromText(name: RecipeParamName, text: string): unknown {
  const trimmed = text.normalize("NFKC").trim();
  if (trimmed === "") return undefined;
  if (name === "ports") return trimmed.split(/[,\s、]+/).map(numberFrom);
  return numeric.has(name) ? numberFrom(trimmed) : trimmed;
}

export type ReadParams =
  | { ok: true; values: Partial<Record<RecipeParamName, unknown>> }
  | { ok: false; wrong: RecipeParamName[] };

/** What was typed into the fields of a recipe; every wrong one is named. */
export function readParams(typed: Readonly<Record<string, string | undefined>>): ReadParams {
  const wrong: RecipeParamName[] = [];
  const values: Partial<Record<RecipeParamName, unknown>> = {};
  for (const name of paramNames) {
    const text = typed[name];
    if (text === undefined) continue;
    const value = paramFromText(name, text);
    const parsed = shape[name].safeParse(value);
    if (parsed.success) values[name] = parsed.data;
    else wrong.push(name);
  }
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, values };
}

export const textOfParam = (value: unknown): string => {
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

/** Remedies that are written out for a router, and those for the mail server itself. */
const atTheRouter: ReadonlySet<RemedyKind> = new Set(["router-nat", "fix-forward", "hairpin"]);

/** The platform that the profile suggests for a remedy; null where it names none. */
export function platformFor(profile: Profile, remedy: RemedyKind): string | null {
  const { server, lines } = profile;
  if (!atTheRouter.has(remedy)) return server.mta === "other" ? null : server.mta;
  const router = lines.find(({ id }) => id === server.line)?.router ?? "other";
  return router === "other" ? null : router;
}
