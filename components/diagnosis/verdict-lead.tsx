import type { Case } from "./evidence-words";
import type { Reader } from "./reader";
import { lastLook, leadSentences } from "./verdict-words";
import { When } from "./when";

/** Under the heading: what works, and how fresh this is. */
export function VerdictLead({ reader, about }: { reader: Reader; about: Case }) {
  const t = reader.diagnosis;
  const look = lastLook(about.observations);
  if (look === null) return <p>{t("notChecked")}</p>;
  const space = reader.lang === "ja" ? "" : " ";
  return (
    <p>
      {leadSentences(reader, about).join(space)}
      {space}
      {t.rich("checked", {
        when: () => <When reader={reader} at={look.at} />,
        places: t("places", { count: look.places }),
      })}
    </p>
  );
}
