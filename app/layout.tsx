import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { SizeGuard } from "@/components/layout/size-guard";
import { ZoneCookie } from "@/components/layout/zone-cookie";
import { chooseTheme, themeCookie } from "@/lib/account/theme";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: t("title"), template: `%s · ${t("title")}` },
    description: t("tagline"),
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = chooseTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang={await getLocale()} data-theme={theme === "system" ? undefined : theme}>
      <body className="flex min-h-dvh flex-col font-sans">
        <ClientMessages namespaces={["errors"]}>
          {children}
          <SizeGuard />
        </ClientMessages>
        <ZoneCookie />
      </body>
    </html>
  );
}
