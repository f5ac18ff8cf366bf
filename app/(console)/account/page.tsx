import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PasswordForm } from "@/components/account/password-form";
import { SessionList } from "@/components/account/session-list";
import { ClientMessages } from "@/components/layout/client-messages";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { listSessions } from "@/lib/account/data";
import { loadUser } from "@/lib/account/loaders";
import { oldestStart } from "@/lib/account/session";
import { factorOf } from "@/lib/second-factor/data";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.page"))("title") };
}

export default async function Page() {
  const user = await loadUser();
  const [t, sessions, factor] = await Promise.all([
    getTranslations("account"),
    listSessions(user, oldestStart()),
    factorOf(user.userId),
  ]);
  const isOn = factor.state === "on";
  return (
    <>
      <PageHeading title={t("page.title")} intro={`${user.name} · ${user.email}`} />
      <ClientMessages namespaces={["account", "errors"]}>
        <div className="space-y-6">
          <Card title={t("factor.title")} intro={t(isOn ? "factor.isOn" : "factor.isOff")}>
            <LinkButton href="/account/second-factor" look={isOn ? "plain" : "primary"}>
              {t(isOn ? "factor.manage" : "factor.setUp")}
            </LinkButton>
          </Card>
          <Card title={t("sessions.title")} intro={t("sessions.intro")}>
            <SessionList sessions={sessions} ownId={user.sessionId} />
          </Card>
          <Card title={t("password.title")} intro={t("password.intro")}>
            <PasswordForm />
          </Card>
        </div>
      </ClientMessages>
    </>
  );
}
