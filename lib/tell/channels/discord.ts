import { clip } from "../text";
import { webhook } from "./webhook";

const red = 0xb3261e;
const green = 0x1e7d4f;

/** https://docs.discord.com/developers/resources/webhook#execute-webhook; `parse: []` lets no name in the text call anybody. */
export const discord = webhook("discord", ({ message: { title, lines, url, isUrgent } }) => ({
  allowed_mentions: { parse: [] },
  embeds: [
    {
      title: clip(title, 256),
      description: clip(lines.join("\n"), 4096),
      color: isUrgent ? red : green,
      ...(url === null ? {} : { url }),
    },
  ],
}));
