import type { Locale } from "@/lib/core/locale";
import { primaryFinding } from "@/lib/diagnosis/path-picture";
import { faultWords } from "@/lib/model/faults";
import { lineLabel } from "@/lib/school/types";
import type { StatusView } from "@/lib/share/types";

type StatusBodyProps = {
  view: StatusView;
  locale: Locale;
  words: { checked: string; nothing: string; next: string };
};

/** The state in one sentence, why, and what to do until then. */
export function StatusBody({ view, locale, words }: StatusBodyProps) {
  const { diagnosis, profile, schoolName, checkedAt } = view;
  if (checkedAt === null)
    return (
      <>
        <h1>{schoolName}</h1>
        <p className="lead">{words.nothing}</p>
      </>
    );
  const finding = primaryFinding(diagnosis);
  const line = profile.lines.find(({ id }) => id === finding?.line);
  const { title, meaning, next } = faultWords(diagnosis.primary, locale, {
    ...(line ? { line: lineLabel(line) } : {}),
    ...(finding?.detail.port ? { port: finding.detail.port } : {}),
  });
  return (
    <>
      <p className="small">{schoolName}</p>
      <h1>{title}</h1>
      <p className="lead">{meaning}</p>
      <section>
        <h2>{words.next}</h2>
        <p>{next}</p>
      </section>
      <p className="small">{words.checked}</p>
    </>
  );
}
