import { useFormatter, useNow, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import type { Person } from "@/lib/people/types";
import type { SchoolChoice } from "./grant-fields";
import { PersonForm } from "./person-form";

type PeopleListProps = { people: readonly Person[]; schools: readonly SchoolChoice[]; ownId: string };

export function PeopleList({ people, schools, ownId }: PeopleListProps) {
  const t = useTranslations("people");
  return (
    <ul className="divide-y divide-rule">
      {people.map((person) => (
        <li key={person.id} className="py-3">
          <p className="font-semibold">
            <span className="break-words">{person.name}</span>{" "}
            {person.id === ownId && <span className="font-normal text-muted">{t("person.you")}</span>}
          </p>
          <Facts person={person} />
          <Disclosure
            label={
              <>
                {t("person.change")}
                <span className="sr-only">: {person.name}</span>
              </>
            }
          >
            <PersonForm person={person} schools={schools} />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}

function Facts({ person: { email, everywhere, schools, hasSecondFactor, lastSeenAt } }: { person: Person }) {
  const t = useTranslations("people");
  const format = useFormatter();
  const now = useNow();
  const reach = everywhere
    ? `${t(`role.${everywhere}.short`)} · ${t("everywhere")}`
    : format.list(schools.map(({ name, role }) => `${t(`role.${role}.short`)} · ${name}`));
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 text-muted">
      <span className="break-all">{email}</span>
      <span>{reach || t("person.nothing")}</span>
      <span>
        {t("person.lastSeen", {
          when: lastSeenAt ? format.relativeTime(lastSeenAt, now) : t("person.never"),
        })}
      </span>
      <Badge kind={hasSecondFactor ? "good" : "neutral"}>
        {t(hasSecondFactor ? "person.withCode" : "person.withoutCode")}
      </Badge>
    </div>
  );
}
