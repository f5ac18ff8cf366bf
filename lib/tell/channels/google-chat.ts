import { plainText, withoutCalls } from "../text";
import { webhook } from "./webhook";

/** https://developers.google.com/workspace/chat/quickstart/webhooks; single asterisks are bold there. */
export const googleChat = webhook("google-chat", ({ message }) => ({
  text: withoutCalls(`*${message.title.replaceAll("*", "")}*\n${plainText(message)}`),
}));
