import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Reader } from "@/components/diagnosis/reader";
import { When } from "@/components/diagnosis/when";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { dropReportAction } from "@/lib/queue/actions";
import type { KeptReport as Kept } from "@/lib/queue/types";

type Props = { reader: Reader; report: Kept; schoolId: string };

/** What is kept of the mail server, how old it is, and its way out. */
export async function KeptReport({ reader, report, schoolId, mayEdit }: Props & { mayEdit: boolean }) {
  const t = await getTranslations("queue.kept");
  return (
    <Card title={t("title")} intro={t.rich("intro", { when: () => <When reader={reader} at={report.at} /> })}>
      {mayEdit && (
        <ActionForm action={dropReportAction}>
          <input type="hidden" name="schoolId" value={schoolId} />
          <Button>{t("remove")}</Button>
        </ActionForm>
      )}
    </Card>
  );
}

/** On the school's page: that a pasted text counts, and how old it is. */
export async function KeptReportNotice({ reader, report, schoolId }: Props) {
  const t = await getTranslations("queue.kept");
  return (
    <div className="mb-6">
      <Notice kind="info">
        <p>
          {t.rich("school", { when: () => <When reader={reader} at={report.at} /> })}{" "}
          <Link href={`/schools/${schoolId}/queue`} className="underline underline-offset-4">
            {t("look")}
          </Link>
        </p>
      </Notice>
    </div>
  );
}
