import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { FactorForms } from "@/components/account/factor-forms";
import { ActionForm } from "@/components/layout/action-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { QrCode } from "@/components/ui/qr-code";
import { loadUser } from "@/lib/account/loaders";
import { beginFactorAction } from "@/lib/second-factor/actions";
import { factorOf } from "@/lib/second-factor/data";
import { otpauthAddress } from "@/lib/second-factor/totp";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.factor"))("title") };
}

export default async function Page() {
  const user = await loadUser();
  const [t, page, format, factor] = await Promise.all([
    getTranslations("account.factor"),
    getTranslations("account.page"),
    getFormatter(),
    factorOf(user.userId),
  ]);
  return (
    <>
      <PageHeading
        title={t("title")}
        intro={t("intro")}
        crumbs={[{ label: page("title"), href: "/account" }]}
      />
      <Card>
        {factor.state === "off" && (
          <ActionForm action={beginFactorAction}>
            <Button look="primary">{t("setUp")}</Button>
          </ActionForm>
        )}
        {factor.state === "begun" && <Secret secret={factor.secret} account={user.email} />}
        {factor.state === "on" && (
          <p className="mb-6">
            {t("since", { when: format.dateTime(factor.since, "short"), count: factor.codesLeft })}
          </p>
        )}
        {factor.state !== "off" && (
          <ClientMessages namespaces={["account", "common", "errors"]}>
            <FactorForms isOn={factor.state === "on"} />
          </ClientMessages>
        )}
      </Card>
    </>
  );
}

async function Secret({ secret, account }: { secret: string; account: string }) {
  const t = await getTranslations("account.factor");
  return (
    <div className="mb-6 space-y-4">
      <p className="max-w-prose">{t("scan")}</p>
      <QrCode text={otpauthAddress(secret, account)} label={t("qr")} className="w-56 border border-rule" />
      <p className="text-muted">
        {t("byHand")}{" "}
        <code className="break-all font-mono text-ink">{secret.replace(/.{4}(?=.)/g, "$& ")}</code>
      </p>
    </div>
  );
}
