import { z } from "zod";
import { parseHost } from "@/lib/core/host";
import { post } from "../post";
import { hintOf } from "../text";
import type { Channel, ChannelKind, Parcel } from "../types";

const isAddressable = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username === "" &&
    url.password === "" &&
    parseHost(url.hostname) !== null
  );
};

export const urlField = z
  .string({ error: "required" })
  .trim()
  .min(1, "required")
  .max(2000, "too-long")
  .refine(isAddressable, "web-address");

export const secretField = (least: number) =>
  z.string({ error: "required" }).trim().min(1, "required").min(least, "secret-short").max(2000, "too-long");

type Settings = { url: string };

/** A channel whose whole secret is an address that takes JSON. */
export const webhook = (kind: ChannelKind, body: (parcel: Parcel) => unknown): Channel<Settings> => ({
  kind,
  fields: [{ name: "url", kind: "url" }],
  schema: z.object({ url: urlField }),
  hint: ({ url }) => hintOf(url),
  send: ({ url }, parcel, net) => post({ url, body: JSON.stringify(body(parcel)) }, net),
});
