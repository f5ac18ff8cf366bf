import { clip } from "../text";
import { webhook } from "./webhook";

/** https://docs.slack.dev/messaging/formatting-message-text: these three, and no others, are escaped. */
const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text } });

/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks: `text` is what a notification shows. */
export const slack = webhook("slack", ({ message: { title, lines, url, linkText } }) => ({
  text: escaped(title),
  blocks: [
    { type: "header", text: { type: "plain_text", text: clip(title, 150) } },
    section(escaped(lines.join("\n"))),
    ...(url === null ? [] : [section(`<${escaped(url)}|${escaped(linkText)}>`)]),
  ],
}));
