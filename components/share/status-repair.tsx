import { verdictSentence } from "@/components/diagnosis/verdict-words";
import { remedySentence } from "@/lib/handout/remedy-words";
import type { RepairView } from "@/lib/share/types";
import type { StatusProps } from "./status-words";

type Props = StatusProps & { repair: RepairView };

/** What was done and who signed it, as the repair kept it. */
export function StatusRepair({ repair, view, reader, t }: Props) {
  const date = (at: string) => reader.format.dateTime(new Date(at), "full");
  const { before, remedy, open, mail } = repair;
  const signed = ({ at, by }: { at: string; by: string | null }) =>
    by === null ? t("page.signed", { when: date(at) }) : t("page.signedBy", { when: date(at), by });
  const facts: [string, string][] = [
    [t("page.begun"), date(repair.begunAt)],
    ...(before
      ? [
          [t("page.before"), verdictSentence(reader, { profile: view.profile, ...before })] as [
            string,
            string,
          ],
        ]
      : []),
    ...(remedy
      ? [[t("page.done"), remedySentence(remedy.kind, remedy.port, reader.lang)] as [string, string]]
      : []),
    [
      t("page.open"),
      open ? (open.matches ? signed(open) : t("page.openNot", { when: date(open.at) })) : t("page.notSigned"),
    ],
    [
      t("page.mail"),
      mail ? (mail.arrives ? signed(mail) : t("page.mailNot", { when: date(mail.at) })) : t("page.notSigned"),
    ],
    ...(repair.finishedAt ? [[t("page.finished"), date(repair.finishedAt)] as [string, string]] : []),
  ];
  return (
    <section>
      <h2>{t("page.repair")}</h2>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mail?.arrives && mail.arrivedAt && <p>{t("page.arrived", { when: date(mail.arrivedAt) })}</p>}
    </section>
  );
}
