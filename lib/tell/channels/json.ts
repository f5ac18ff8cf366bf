import { createHmac } from "node:crypto";
import { z } from "zod";
import { post } from "../post";
import { hintOf } from "../text";
import type { Channel } from "../types";
import { secretField, urlField } from "./webhook";

type Settings = { url: string; key: string };

/** HMAC-SHA256 over `<timestamp>.<body>`, in hex. `timestamp` is in seconds since 1970. */
export const signatureOf = (key: string, timestamp: string, body: string): string =>
  createHmac("sha256", key).update(`${timestamp}.${body}`).digest("hex");

export const json: Channel<Settings> = {
  kind: "json",
  fields: [
    { name: "url", kind: "url" },
    { name: "key", kind: "secret" },
  ],
  schema: z.object({ url: urlField, key: secretField(16) }),
  hint: ({ url }) => hintOf(url),
  send: ({ url, key }, { id, at, locale, notice, message: { title, lines } }, net) => {
    const body = JSON.stringify({ version: 1, delivery: id, notice, words: { locale, title, lines } });
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const headers = {
      "mailpath-delivery": id,
      "mailpath-timestamp": timestamp,
      "mailpath-signature": `v1=${signatureOf(key, timestamp, body)}`,
    };
    return post({ url, headers, body }, net);
  },
};
