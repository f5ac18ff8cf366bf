import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { InvitationList } from "@/components/people/invitation-list";
import { InviteForm } from "@/components/people/invite-form";
import { PeopleList } from "@/components/people/people-list";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { loadUserWith } from "@/lib/account/loaders";
import { listInvitations, listPeople } from "@/lib/people/data";
import { listSchools } from "@/lib/school/data";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

export default async function Page() {
  const owner = await loadUserWith("own");
  const [t, people, invitations, schools] = await Promise.all([
    getTranslations("people"),
    listPeople(owner),
    listInvitations(owner, new Date()),
    listSchools(owner),
  ]);
  const choices = schools.map(({ id, name }) => ({ id, name }));
  return (
    <>
      <PageHeading title={t("title")} intro={t("intro")} />
      <ClientMessages namespaces={["people", "common", "errors"]}>
        <div className="space-y-6">
          <Card title={t("list")}>
            <PeopleList people={people} schools={choices} ownId={owner.userId} />
          </Card>
          <Card title={t("invite.title")} intro={t("invite.intro")}>
            <InviteForm schools={choices} />
          </Card>
          <Card title={t("invitations.title")}>
            <InvitationList invitations={invitations} />
          </Card>
        </div>
      </ClientMessages>
    </>
  );
}
