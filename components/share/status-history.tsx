import { wordsOf } from "@/components/diagnosis/reader";
import type { PublicChange } from "@/lib/share/types";
import type { StatusProps } from "./status-words";

/** How the verdict changed over the last months, newest first. */
export const StatusHistory = ({
  view,
  reader,
  t,
  changes,
}: StatusProps & { changes: readonly PublicChange[] }) => (
  <section>
    <h2>{t("page.history")}</h2>
    {changes.length === 0 ? (
      <p>{t("page.noChange")}</p>
    ) : (
      <dl>
        {changes.map(({ id, at, code, line }) => (
          <div key={id}>
            <dt>
              <time dateTime={at.toISOString()}>{reader.format.dateTime(at, "full")}</time>
            </dt>
            <dd>{wordsOf(reader, view.profile, code, { line }).title}</dd>
          </div>
        ))}
      </dl>
    )}
  </section>
);
