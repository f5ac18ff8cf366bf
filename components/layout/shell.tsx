import { cookies } from "next/headers";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { signOutAction } from "@/lib/account/actions";
import { covers, rightEverywhere } from "@/lib/account/rights";
import { chooseTheme, themeCookie } from "@/lib/account/theme";
import type { UserScope } from "@/lib/account/types";
import { ActionForm } from "./action-form";
import { LanguageSwitch, ThemeSwitch } from "./preferences";

type ShellProps = {
  /** Who is signed in; without one the header has no navigation. */
  person?: Pick<UserScope, "name" | "grants">;
  children: ReactNode;
};

export async function Shell({ person, children }: ShellProps) {
  const t = await getTranslations("common");
  return (
    <>
      <a
        href="#content"
        className="absolute -top-20 left-2 z-10 rounded bg-ink px-3 py-2 text-paper focus:top-2 print:hidden"
      >
        {t("nav.skip")}
      </a>
      <Header person={person} />
      <main id="content" className="mx-auto w-full max-w-6xl flex-1 px-4 py-8 sm:px-6 sm:py-10">
        {children}
      </main>
      <Footer isSignedIn={person !== undefined} />
    </>
  );
}

const placesOf = ({ grants }: Pick<UserScope, "grants">) =>
  covers(rightEverywhere(grants), "own")
    ? (["schools", "library", "alerts", "people", "audit"] as const)
    : (["schools", "library"] as const);

async function Header({ person }: { person: ShellProps["person"] }) {
  const t = await getTranslations("common");
  return (
    <header className="border-rule border-b print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 px-4 py-2 sm:px-6">
        <Link href="/" className="py-2 font-bold text-lg">
          {t("title")}
        </Link>
        {person !== undefined && (
          <nav aria-label={t("nav.label")} className="flex flex-wrap gap-x-5">
            {placesOf(person).map((place) => (
              <Link
                key={place}
                href={`/${place}`}
                className="py-2 text-muted underline-offset-4 hover:text-ink hover:underline"
              >
                {t(`nav.${place}`)}
              </Link>
            ))}
          </nav>
        )}
        <div className="ml-auto flex items-center gap-x-4">
          <LanguageSwitch />
          {person !== undefined && <Person name={person.name} />}
        </div>
      </div>
    </header>
  );
}

async function Person({ name }: { name: string }) {
  const t = await getTranslations("common.account");
  return (
    <ActionForm action={signOutAction} className="flex items-center gap-x-3">
      <Link
        href="/account"
        className="max-w-24 truncate py-2 text-muted underline-offset-4 hover:text-ink hover:underline sm:max-w-40"
      >
        <span className="sr-only">{t("label")}: </span>
        {name}
      </Link>
      <button type="submit" className="min-h-11 text-muted underline-offset-4 hover:text-ink hover:underline">
        {t("signOut")}
      </button>
    </ActionForm>
  );
}

async function Footer({ isSignedIn }: { isSignedIn: boolean }) {
  const t = await getTranslations("common.footer");
  return (
    <footer className="border-rule border-t text-sm print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-4 sm:px-6">
        <p className="text-muted">{t("local")}</p>
        {isSignedIn && (
          <Link
            href="/api-access"
            className="py-2 text-muted underline-offset-4 hover:text-ink hover:underline"
          >
            {t("api")}
          </Link>
        )}
        <ThemeSwitch theme={chooseTheme((await cookies()).get(themeCookie)?.value)} />
      </div>
    </footer>
  );
}
