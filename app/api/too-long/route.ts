import { chooseLocale } from "@/i18n/locale";
import { messagesOf } from "@/i18n/messages";
import { statusOf } from "../respond";

/** Where the server sends a form that it does not read: too long, and from a browser without JavaScript. */
export function POST(request: Request): Response {
  const { code } = messagesOf(chooseLocale(undefined, request.headers.get("accept-language"))).errors;
  return new Response(`${code.limit}\n`, {
    status: statusOf("limit"),
    headers: { "content-type": "text/plain; charset=utf-8", connection: "close" },
  });
}
