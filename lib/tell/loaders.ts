import "server-only";
import { resolveBySystem } from "@/lib/smtp/resolve";
import { channels } from "./channels/registry";
import {
  type ChannelSummary,
  listChannels,
  listDeliveries,
  type Owner,
  openChannel,
  watchedServers,
} from "./data";
import { type ChannelKind, channelKinds } from "./types";
import { isWatched } from "./watched";

/** What a page about alerts shows. The gate was passed before; `owner` names whose. */
export async function loadAlerts(owner: Owner, kind: string | undefined) {
  const [listed, deliveries] = await Promise.all([listChannels(owner), listDeliveries(owner)]);
  const chosen = channelKinds.find((one) => one === kind) ?? null;
  return {
    channels: listed,
    deliveries,
    watched: await watchedAmong(owner, listed),
    chosen: chosen && { kind: chosen, fields: fieldsOf(chosen) },
  };
}

export type FormField = { name: string; kind: string; isOptional: boolean };

const fieldsOf = (kind: ChannelKind): FormField[] =>
  channels[kind].fields.map(({ name, kind: type, isOptional = false }) => ({ name, kind: type, isOptional }));

/** Ids of the mail channels that would fall silent together with the mail they tell of. */
async function watchedAmong(owner: Owner, listed: readonly ChannelSummary[]): Promise<string[]> {
  const mails = listed.filter(({ kind }) => kind === "mail");
  if (mails.length === 0) return [];
  const servers = await watchedServers(owner);
  const judged = await Promise.all(
    mails.map(async ({ id }) => {
      const host = (await openChannel(id))?.settings?.host;
      return host !== undefined && (await isWatched(host, servers, resolveBySystem)) ? [id] : [];
    }),
  );
  return judged.flat();
}
