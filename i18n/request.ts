import { cookies, headers } from "next/headers";
import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { locales } from "@/lib/core/locale";
import { formats } from "./formats";
import { chooseLocale, chooseZone, localeCookie, zoneCookie } from "./locale";
import { messagesOf } from "./messages";

export default getRequestConfig(async ({ locale: asked }) => {
  const jar = await cookies();
  const locale = hasLocale(locales, asked)
    ? asked
    : chooseLocale(jar.get(localeCookie)?.value, (await headers()).get("accept-language"));
  return {
    locale,
    messages: messagesOf(locale),
    formats,
    timeZone: chooseZone(jar.get(zoneCookie)?.value),
    now: new Date(),
  };
});
