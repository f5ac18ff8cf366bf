import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { AcceptForm } from "@/components/people/accept-form";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { peekInvitation } from "@/lib/people/loaders";
import { peerOf } from "@/lib/platform/peer";

type Props = { params: Promise<{ token: string }> };

/** The address is the secret: it goes into no other site's log. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.accept"))("title"), referrer: "no-referrer" };
}

export default async function Page({ params }: Props) {
  const { token } = await params;
  const t = await getTranslations("people.accept");
  const state = await peekInvitation(token, peerOf(await headers()));
  if (state !== "open")
    return (
      <>
        <PageHeading title={t(state === "gone" ? "goneTitle" : "waitTitle")} intro={t(state)} />
        <LinkButton href="/sign-in">{t("toSignIn")}</LinkButton>
      </>
    );
  return (
    <>
      <PageHeading title={t("title")} intro={t("intro")} />
      <ClientMessages namespaces={["people", "account", "errors"]}>
        <AcceptForm token={token} />
      </ClientMessages>
    </>
  );
}
