import { useFormatter, useNow, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { restoreSchoolAction } from "@/lib/school/actions";
import { type DeletedSchool, undoDays } from "@/lib/school/types";

function Restore({ id, label }: { id: string; label: string }) {
  return (
    <ActionForm action={restoreSchoolAction}>
      <input type="hidden" name="schoolId" value={id} />
      <Button>{label}</Button>
    </ActionForm>
  );
}

/** Right after deleting: what was deleted, and the way back. */
export function DeletedNotice({ school }: { school: DeletedSchool | undefined }) {
  const t = useTranslations("school.list");
  if (school === undefined) return null;
  return (
    <div className="mb-6">
      <Notice kind="good" live>
        <p>{t("deleted", { name: school.name, days: undoDays })}</p>
        <Restore id={school.id} label={t("restore")} />
      </Notice>
    </div>
  );
}

export function DeletedSchools({ schools }: { schools: DeletedSchool[] }) {
  const t = useTranslations("school.list");
  const format = useFormatter();
  const now = useNow();
  if (schools.length === 0) return null;
  return (
    <div className="mt-8">
      <Disclosure label={t("bin")}>
        <ul className="space-y-3">
          {schools.map(({ id, name, deletedAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3">
              <span>
                {name}{" "}
                <span className="text-muted">
                  {t("deletedAt", { when: format.relativeTime(deletedAt, now) })}
                </span>
              </span>
              <Restore id={id} label={t("restore")} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
