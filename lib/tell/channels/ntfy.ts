import { z } from "zod";
import { post } from "../post";
import { clip, hintOf } from "../text";
import type { Channel } from "../types";
import { urlField } from "./webhook";

type Settings = { url: string; token: string };

const topicOf = (url: string): string => /\/([-_A-Za-z0-9]{1,64})\/?$/.exec(new URL(url).pathname)?.[1] ?? "";

/** JSON goes to the root of the server, which may lie in a folder; the topic goes inside. */
const rootOf = (url: string): string => new URL(".", url.replace(/\/+$/, "")).toString();

/** https://docs.ntfy.sh/publish/#publish-as-json: a topic is as good as a password. */
export const ntfy: Channel<Settings> = {
  kind: "ntfy",
  fields: [
    { name: "url", kind: "url" },
    { name: "token", kind: "secret", isOptional: true },
  ],
  schema: z.object({
    url: urlField.refine((url) => URL.canParse(url) && topicOf(url) !== "", "ntfy-topic"),
    token: z
      .string()
      .trim()
      .max(500, "too-long")
      .regex(/^[\x21-\x7e]*$/, "invalid")
      .default(""),
  }),
  hint: ({ url }) => hintOf(url),
  send: ({ url, token }, { message, notice }, net) =>
    post(
      {
        url: rootOf(url),
        headers: token === "" ? {} : { authorization: `Bearer ${token}` },
        body: JSON.stringify({
          topic: topicOf(url),
          title: clip(message.title, 250),
          message: clip(message.lines.join("\n"), 1300),
          priority: message.isUrgent ? 4 : 3,
          tags: [notice.kind === "mended" ? "white_check_mark" : "warning"],
          ...(message.url === null ? {} : { click: message.url }),
        }),
      },
      net,
    ),
};
