import type { ZodType } from "zod";
import type { Locale } from "@/lib/core/locale";
import type { Notice } from "@/lib/core/notice";
import type { Resolve } from "@/lib/smtp/resolve";

export const channelKinds = [
  "slack",
  "teams",
  "google-chat",
  "discord",
  "line-works",
  "line",
  "ntfy",
  "json",
  "mail",
] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Why a delivery did not get through, or waits. Public: pages word them. */
export const reasons = [
  "address-refused",
  "needs-https",
  "redirect",
  "name",
  "connect",
  "cut",
  "tls",
  "timeout",
  "rejected",
  "login",
  "busy",
  "server-error",
  "sealed",
  "maintenance",
  "mended",
  "late",
] as const;
export type Reason = (typeof reasons)[number];

export type Outcome =
  | { ok: true; status: number }
  | {
      ok: false;
      reason: Reason;
      status: number | null;
      /** How long the receiver asked to be left alone. */
      retryAfterMs: number | null;
      /** Trying again would end the same way. */
      isFinal: boolean;
    };

/** A notice in words, short enough for every channel. */
export type Message = {
  title: string;
  lines: string[];
  url: string | null;
  /** What a link to `url` says. */
  linkText: string;
  isUrgent: boolean;
};

/** One delivery as a channel needs it. */
export type Parcel = { id: string; at: Date; locale: Locale; notice: Notice; message: Message };

/** The world as a sender may use it. */
export type Net = {
  resolve: Resolve;
  /** Special-purpose ranges that the operator allows. */
  allowed: readonly string[];
  timeoutMs: number;
  /** A certificate to trust besides the system's. */
  ca?: string;
};

export type FieldKind = "url" | "text" | "secret" | "port" | "address" | "host";

export type Channel<S = Record<string, string>> = {
  kind: ChannelKind;
  /** What a person fills in, in this order. */
  fields: readonly { name: keyof S & string; kind: FieldKind; isOptional?: true }[];
  schema: ZodType<S>;
  /** Where it leads, without the secret: a host, and four characters at most. */
  hint(settings: S): string;
  send(settings: S, parcel: Parcel, net: Net): Promise<Outcome>;
};
