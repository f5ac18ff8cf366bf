import { asSchoolScope, type SchoolScope } from "@/lib/account/types";
import { hashToken, keptSecret } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { findShare } from "./data";
import { createKeeper, type Keeper, type Kept } from "./keeper";
import { addViews } from "./mutations";
import { isPass, passIn } from "./pass";
import type { PublicShare } from "./types";
import { createViewCounter, type ViewCounter } from "./view-counter";

/** With what making a page takes, readers see nothing older than five seconds. */
const freshMs = 3_000;
const maxEntries = 300;

type Shared = { keeper: Keeper<PublicShare>; views: ViewCounter; secret: string };

// The pages' bundle and the actions' hold this module apart: a revoked link must be forgotten in both.
const shared = globalThis as typeof globalThis & { mailpathShares?: Shared };

const shares = (): Shared => {
  shared.mailpathShares ??= {
    keeper: createKeeper({ load: (hash) => findShare(hash, new Date()), freshMs, maxEntries }),
    views: createViewCounter({ store: addViews, everyMs: 2_000 }),
    secret: keptSecret(env().dataFolder, "share-secret"),
  };
  return shared.mailpathShares;
};

export const passSecret = (): string => shares().secret;
export const countView = (share: PublicShare, now: Date): void => shares().views.count(share.id, now);
export const storeViews = (): Promise<void> => shares().views.flush();
export const forgetShare = (id: string): void => shares().keeper.forget((share) => share.id === id);

export type Opened = {
  /** `locked` asks for the link's password first: nothing of the school may be said. */
  state: "open" | "locked";
  share: PublicShare;
  made: Kept<PublicShare>["made"];
};

const tokenShape = /^[\w-]{43}$/;

/** The one door of every public route: what a token opens for this request, null where it opens nothing. */
export async function openShare(token: string, cookies: string | null, now: Date): Promise<Opened | null> {
  if (!tokenShape.test(token)) return null;
  const { keeper, secret } = shares();
  const kept = await keeper.get(hashToken(token));
  if (kept === null) return null;
  const { facts: share, made } = kept;
  if (share.expiresAt !== null && share.expiresAt <= now) return null;
  const isOpen = share.password === null || isPass(passIn(cookies), share, now, secret);
  return { state: isOpen ? "open" : "locked", share, made };
}

/** The scope under which the page of an opened link reads its school. */
export const scopeOf = ({ schoolId }: PublicShare): SchoolScope =>
  asSchoolScope({ schoolId, userId: null, peer: null });
