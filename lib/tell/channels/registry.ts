import type { Channel, ChannelKind } from "../types";
import { discord } from "./discord";
import { googleChat } from "./google-chat";
import { json } from "./json";
import { line } from "./line";
import { lineWorks } from "./line-works";
import { mail } from "./mail";
import { ntfy } from "./ntfy";
import { slack } from "./slack";
import { teams } from "./teams";

/** Whoever calls `hint` or `send` has had the settings judged by the same channel's schema. */
const known = <S>(channel: Channel<S>): Channel => channel as unknown as Channel;

export const channels: Readonly<Record<ChannelKind, Channel>> = {
  slack: known(slack),
  teams: known(teams),
  "google-chat": known(googleChat),
  discord: known(discord),
  "line-works": known(lineWorks),
  line: known(line),
  ntfy: known(ntfy),
  json: known(json),
  mail: known(mail),
};
