import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { NewToken } from "@/components/api/new-token";
import { Problems, Reference } from "@/components/api/reference";
import { TokenList } from "@/components/api/token-list";
import { ClientMessages } from "@/components/layout/client-messages";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { loadUser } from "@/lib/account/loaders";
import { listTokens } from "@/lib/api/data";
import { env } from "@/lib/platform/env";
import { listSchools } from "@/lib/school/data";
import { publicBase } from "@/lib/share/address";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("api"))("title") };
}

export default async function Page() {
  const user = await loadUser();
  const [t, tokens, schools, head] = await Promise.all([
    getTranslations("api"),
    listTokens(user, new Date()),
    listSchools(user),
    headers(),
  ]);
  const choices = schools.map(({ id, name }) => ({ id, name }));
  return (
    <>
      <PageHeading title={t("title")} intro={t("intro")} />
      <div className="space-y-6">
        <Card title={t("list.title")}>
          <TokenList tokens={tokens} names={new Map(choices.map(({ id, name }) => [id, name]))} />
        </Card>
        <Card title={t("form.title")} intro={t("form.intro")}>
          <ClientMessages namespaces={["api", "common", "errors"]}>
            <NewToken schools={choices} />
          </ClientMessages>
        </Card>
        <Reference base={publicBase(env().url, head)} />
        <Problems />
      </div>
    </>
  );
}
