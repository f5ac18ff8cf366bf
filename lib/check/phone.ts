import "server-only";
import { asSchoolScope, type SchoolScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { canonicalAddress } from "@/lib/core/host";
import { asObservation } from "@/lib/paste/observation";
import { handedOver } from "@/lib/paste/talk";
import { requireSchool } from "@/lib/school/data";
import { isPhoneLink, openLink } from "./classroom";
import { confirmedLooks, readPaste, storePasted } from "./paste";
import { phoneVantage } from "./place";
import type { PastedReading } from "./types";

export type PhoneProblem = "unknown" | "used" | "late";
type Asks = { token: string; peer: string | null; now: Date };

/** What a phone's link opens: the server to test, and nothing else of the school. */
export type PhoneTask = {
  host: string;
  /** Of the mail server, as the link asks about them. */
  ports: number[];
  /** The phone asks from an address of the school: its Wi-Fi is on. */
  isInside: boolean;
};
type Opened = { task: PhoneTask; scope: SchoolScope; linkId: string };

async function opened({ token, peer, now }: Asks): Promise<Opened | PhoneProblem> {
  const link = await openLink(token, now);
  if (typeof link === "string") return link;
  if (!isPhoneLink(link)) return "unknown";
  const scope = asSchoolScope({ schoolId: link.schoolId, userId: null, peer, right: "view" });
  const { profile } = await requireSchool(scope);
  const own = profile.lines.flatMap(({ publicAddress }) => canonicalAddress(publicAddress ?? "") ?? []);
  const asked = link.targets.filter(({ role }) => role === "server");
  const task = {
    host: asked[0]?.host ?? profile.server.host,
    ports: asked.map(({ port }) => port),
    isInside: own.includes(canonicalAddress(peer ?? "") ?? "none"),
  };
  return { task, scope, linkId: link.id };
}

/** Looks at a link without using it. */
export async function phoneTask(asks: Asks): Promise<PhoneTask | PhoneProblem> {
  const link = await opened(asks);
  return typeof link === "string" ? link : link.task;
}

/** Reads what a phone's mail program showed, and keeps nothing. Throws as `readPaste` does. */
export async function readPhone(asks: Asks, text: string): Promise<PastedReading | PhoneProblem> {
  const link = await opened(asks);
  return typeof link === "string" ? link : (await readPaste(link.scope, text)).reading;
}

/** What a person says of the phone: the looks they confirmed of a text, or the port by which a message was sent. */
export type PhoneWord =
  | { text: string; values: Readonly<Record<string, string>> }
  | { sentThrough: number | null };

/**
 * Stores it for the vantage of the phone and uses the link up. Throws `invalid` where there is nothing to keep, where
 * the Wi-Fi is not said to be off, or where the phone is seen to be inside.
 */
export async function takePhone(
  asks: Asks & { isWifiOff: boolean },
  word: PhoneWord,
): Promise<{ stored: number } | PhoneProblem> {
  const link = await opened(asks);
  if (typeof link === "string") return link;
  const { scope, task, linkId } = link;
  if (task.isInside) throw new AppError("invalid", { message: "inside" });
  if (!asks.isWifiOff) throw new AppError("invalid", { message: "wifi" });
  const vantage = phoneVantage(asks.peer);
  const observations =
    "text" in word
      ? await confirmedLooks(scope, vantage, { ...word, now: asks.now })
      : [sentThrough(task, word.sentThrough, { vantage, at: asks.now })];
  const isStored = await storePasted(scope, observations, { linkId, now: asks.now });
  return isStored ? { stored: observations.length } : "used";
}

type Seer = { vantage: ReturnType<typeof phoneVantage>; at: Date };

function sentThrough({ host, ports }: PhoneTask, asked: number | null, seer: Seer) {
  const port = ports.find((known) => known === asked);
  if (port === undefined) throw new AppError("invalid", { message: "port" });
  const look = { address: null, resolved: [], seen: handedOver };
  return asObservation(look, { ...seer, role: "server", host, port });
}
