import type { Notices } from "@/lib/share/types";
import type { StatusProps } from "./status-words";

/** What the school's administrators tell: troubles with their newest word first, and planned work. */
export function StatusNotices({ notices, reader, t }: Omit<StatusProps, "view"> & { notices: Notices }) {
  const { incidents, work } = notices;
  const date = (at: Date) => reader.format.dateTime(at, "full");
  if (incidents.length + work.length === 0) return null;
  return (
    <section>
      <h2>{t("page.notices")}</h2>
      {work.map(({ id, start, end, note }) => (
        <div key={id} className="notice">
          <h3>{t("page.work", { from: date(start), to: date(end) })}</h3>
          <p>{note[reader.lang]}</p>
        </div>
      ))}
      {incidents.map((incident) => (
        <article key={incident.id} className="notice">
          <h3>
            {incident.title[reader.lang]} <span className="state">{t(`incident.${incident.state}`)}</span>
          </h3>
          {incident.updates.map(({ id, at, state, text }) => (
            <div key={id}>
              <p className="small">
                <time dateTime={at.toISOString()}>{date(at)}</time> · {t(`incident.${state}`)}
              </p>
              <p>{text[reader.lang]}</p>
            </div>
          ))}
        </article>
      ))}
    </section>
  );
}
