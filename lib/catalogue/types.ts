import type { MtaId, ProviderId, RouterId } from "@/lib/core/catalogue-ids";
import type { RemedyKind } from "@/lib/core/diagnosis";
import type { Locale, Words } from "@/lib/core/locale";
import type { Block, PartId, RecipeParamName, RecipeParams } from "@/lib/core/recipe";

/** What a recipe can be written for: a remedy, or the read-only report of a mail server. */
export type RecipeRemedy = RemedyKind | "server-report";

/** `sh` is any POSIX system: the report alone is written for it. */
export type PlatformId = RouterId | MtaId | "sh";

export type PartText = { params: RecipeParams; lang: Locale };

/** A part that was run here or stands in a vendor's page. */
export type ProvenPart = {
  id: PartId;
  verified: "tested" | "documented";
  /** The pages are not the vendor's own: whoever runs it compares it with the manual first. */
  by?: "others";
  sources: readonly string[];
  /** Without these the part asks instead of showing a command. */
  needs?: readonly RecipeParamName[];
  blocks(text: PartText): Block[];
};

/** A part that nobody has proven carries words only, never a command. */
export type UnprovenPart = {
  id: PartId;
  verified: "unverified";
  sources: readonly string[];
  notes(params: RecipeParams): readonly Words[];
};

export type PartEntry = ProvenPart | UnprovenPart;

export type RecipeEntry = {
  remedy: RecipeRemedy;
  platform: PlatformId;
  name: Words;
  /** What runs the commands: a POSIX shell, the vendor's own command line, or nothing (a web page). */
  shell: "sh" | "vendor" | null;
  /** Parameters that change the text and may be left out. */
  takes: readonly RecipeParamName[];
  /** Given values that this platform cannot use as they are; they are asked for again. */
  unfit?(params: RecipeParams): RecipeParamName[];
  /** What a value is called here, where the platform's own word says it better. */
  labels?: Partial<Record<RecipeParamName, Words>>;
  parts: readonly PartEntry[];
};

export type Source = { url: string; year: number | null };

type Known = "yes" | "no" | "unknown";

/** What a router can do, as far as it bears on the choice of a remedy (reference: router record keys). */
export type RouterCapabilities = {
  /** Outside 587 to inside 25: can the two ports differ? */
  translatesPort: Known;
  /** May two outside ports lead to the same inside port? */
  twoToOne: "ok" | "gotcha" | "unknown";
  /** Which port the packet filter judges: the one before translation, after it, or none. */
  filterSees: "pre-nat" | "post-nat" | "none" | "unknown";
  /** Does the mail server see the real client? `except-hairpin`: clients of its own LAN are hidden. */
  clientIpKept: "yes" | "no" | "except-hairpin" | "unknown";
  /** Can the new port be limited to some sources, and where? */
  sourceRestriction: "nat-rule" | "filter" | "no" | "unknown";
  hairpin: "yes" | "no" | "model-dependent" | "unknown";
};

export type RouterEntry = {
  id: RouterId;
  name: Words;
  capabilities: RouterCapabilities;
  sources: readonly Source[];
  recipes: readonly RecipeEntry[];
};

export type MtaEntry = {
  id: MtaId;
  name: Words;
  /** Does an edit of the `smtp` line in /etc/services move the listener, the outgoing port, both? */
  followsServices: { listener: boolean; outgoing: boolean };
  sources: readonly Source[];
  recipes: readonly RecipeEntry[];
};

export type ProviderKind = "fixed" | "mobile" | "cable" | "campus" | "cloud" | "vps";
export type ProviderScope =
  | "dynamic-only"
  | "residential-all"
  | "consumer-and-small-business"
  | "mobile-first"
  | "on-complaint"
  | "new-accounts"
  | "subscription-type"
  | "default"
  | "everyone"
  | "unknown";

/** A stored copy tells its year, or only its decade. */
export type PageYear = number | "2000s" | "2010s" | "2020s";

/** `url` is a page; in an administrator's own entry it may be words instead, such as a letter. */
export type ProviderSource = { url: string; year: PageYear | null; by: "provider" | "others" };

/** `documented`: the provider's own page; `second-hand`: somebody else's; `unverified`: never shown as a fact. */
export type ProviderConfidence = "documented" | "second-hand" | "unverified";

/** `at` is as exact as it was published: a year, a month or a day (ISO 8601). */
export type ProviderStart = {
  at: string;
  when: "from" | "by" | "before";
  towards: "everyone" | "mobile-carriers";
};

/** How a line gets out of the block; `none-stated`: the provider's page describes no such way. */
export type ProviderExemption = {
  route: "fixed-address" | "ask" | "register" | "clean-up" | "none" | "none-stated";
  /** Names of plans or conditions, fit to stand in brackets. */
  detail: Words | null;
};

export type ProviderRelay = {
  /** Null where the name is told to members only, or not known. */
  host: string | null;
  ports: readonly number[];
  confidence: ProviderConfidence;
};

/** What a provider says about port 25. What nobody documents is null, empty or `unknown`. */
export type ProviderFacts = {
  /** ISO 3166-1 alpha-2; null where it sells the world over. */
  country: string | null;
  kind: ProviderKind;
  /** Which direction of `ports` it stops. */
  direction: "out" | "in" | "both" | "none" | "unknown";
  ports: readonly number[];
  scope: ProviderScope;
  since: readonly ProviderStart[];
  exemption: ProviderExemption | null;
  /** The provider's own outgoing mail server. */
  relay: ProviderRelay | null;
  note: Words | null;
  /** The page that tells of the block comes first. */
  sources: readonly ProviderSource[];
  /** Of the block; the relay has its own. */
  confidence: ProviderConfidence;
};

/** A record that ships with the product; its name stands in `provider/names.ts`. */
export type ProviderEntry = ProviderFacts & { id: ProviderId };

/** An entry that an administrator wrote: a provider of their own, or a correction of a shipped record (same id). */
export type OwnProvider = ProviderFacts & { id: string; name: Words };

export type ProviderRecord = ProviderEntry | OwnProvider;
