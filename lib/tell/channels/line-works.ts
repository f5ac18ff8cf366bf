import { clip, plainText } from "../text";
import { webhook } from "./webhook";

/** The app "Incoming Webhook" of LINE WORKS (https://developers.worksmobile.com/jp/docs/webhook): a title and a text. */
export const lineWorks = webhook("line-works", ({ message }) => ({
  title: clip(message.title, 100),
  body: { text: clip(`${message.title}\n${plainText(message)}`, 2000) },
}));
