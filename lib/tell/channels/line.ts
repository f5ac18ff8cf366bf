import { createHash } from "node:crypto";
import { z } from "zod";
import { post } from "../post";
import { clip, plainText, tail } from "../text";
import type { Channel } from "../types";
import { secretField } from "./webhook";

type Settings = { token: string; to: string };

export const pushUrl = "https://api.line.me/v2/bot/message/push";

/** The retry key must be a UUID: the same delivery always gives the same one. */
export function retryKey(deliveryId: string): string {
  const hex = createHash("sha256").update(deliveryId).digest("hex");
  const variant = ["8", "9", "a", "b"][Number.parseInt(hex[16] ?? "0", 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** What the push API is asked. https://developers.line.biz/en/reference/messaging-api/#send-push-message */
export const lineRequest = ({ token, to }: Settings, { id, message }: Parameters<Channel["send"]>[1]) => ({
  url: pushUrl,
  headers: { authorization: `Bearer ${token}`, "x-line-retry-key": retryKey(id) },
  body: JSON.stringify({
    to,
    messages: [{ type: "text", text: clip(`${message.title}\n${plainText(message)}`, 2000) }],
  }),
});

export const line: Channel<Settings> = {
  kind: "line",
  fields: [
    { name: "token", kind: "secret" },
    { name: "to", kind: "text" },
  ],
  schema: z.object({
    token: secretField(16).refine((text) => /^[\x21-\x7e]+$/.test(text), "invalid"),
    to: z
      .string({ error: "required" })
      .trim()
      .min(1, "required")
      .regex(/^[UCR][0-9a-f]{32}$/, "line-to"),
  }),
  hint: ({ token }) => `LINE${tail(token)}`,
  send: async (settings, parcel, net) => {
    const outcome = await post(lineRequest(settings, parcel), net);
    // 409 to a request with a retry key: an earlier try of the same message was taken.
    return !outcome.ok && outcome.status === 409 ? { ok: true, status: 409 } : outcome;
  },
};
