import { vantageLabel } from "@/components/path/path-words";
import { Badge } from "@/components/ui/badge";
import { Cell, Row, Table } from "@/components/ui/table";
import { isWebPort, smtpPort } from "@/lib/core/port";
import { type MatrixColumn, type MatrixRow, matrixOf } from "@/lib/diagnosis/matrix";
import type { Sight, Tone } from "@/lib/diagnosis/sight";
import { slowGreeting } from "@/lib/diagnosis/stages";
import { type Case, hostPort, sightWords } from "./evidence-words";
import { listOf, pathWords, type Reader } from "./reader";

const marks: Record<Tone, { mark: string; ink: string }> = {
  good: { mark: "✓", ink: "font-medium text-seen" },
  odd: { mark: "!", ink: "font-medium text-caution" },
  shut: { mark: "○", ink: "text-muted" },
  stop: { mark: "✕", ink: "font-medium text-barrier" },
  none: { mark: "–", ink: "text-muted" },
};

export function SightCell({ reader, sight }: { reader: Reader; sight: Sight | null }) {
  const { diagnosis: t, path } = reader;
  if (sight === null) return <span className="text-muted">{t("matrix.notChecked")}</span>;
  const { mark, ink } = marks[sight.tone];
  const isTimed = sight.tone === "good" && sight.connectMs !== null;
  const shown = isTimed
    ? t("matrix.ms", { ms: Math.max(1, Math.round(sight.connectMs ?? 0)) })
    : path(`reason.${sight.word}`);
  return (
    <>
      <span className={ink} title={sightWords(reader, sight)} data-sight={sight.word}>
        <span aria-hidden="true">{mark} </span>
        {isTimed && <span className="sr-only">{path(`reason.${sight.word}`)} </span>}
        {shown}
      </span>
      <SlowNote reader={reader} sight={sight} />
    </>
  );
}

/** A wait on purpose is no fault; it is named, so that nobody takes it for one. */
function SlowNote({ reader, sight }: { reader: Reader; sight: Sight }) {
  const waited = slowGreeting(sight.observation);
  if (waited === null) return null;
  const seconds = Math.round(waited / 1_000);
  return (
    <span className="block text-caution text-sm" data-slow={seconds}>
      {reader.diagnosis("matrix.slow", { seconds })}
    </span>
  );
}

export function columnLabel({ diagnosis: t }: Reader, { role, port }: MatrixColumn): string {
  if (role === "server") return t("matrix.serverPort", { port });
  if (isWebPort(port)) return t("matrix.controlWeb");
  return port === smtpPort ? t("matrix.control25") : t("matrix.controlMail", { port });
}

export function RowHead({ reader, about, row }: { reader: Reader; about: Case; row: MatrixRow }) {
  const kind = row.vantage?.kind;
  return (
    <>
      {vantageLabel(pathWords(reader, about.profile), row)}{" "}
      {kind && kind !== "dashboard" && <Badge>{reader.diagnosis(`matrix.kind.${kind}`)}</Badge>}
    </>
  );
}

const keyOf = ({ role, host, port }: MatrixColumn) => `${role}-${host}-${port}`;

/** Everything that was seen: who looked, at what, and what came of it. */
export function MatrixTable({ reader, about }: { reader: Reader; about: Case }) {
  const t = reader.diagnosis;
  const { columns, rows } = matrixOf(about.profile, about.observations, about.diagnosis);
  const others = [...new Set(columns.filter(({ role }) => role === "control").map(hostPort))];
  return (
    <>
      <Table
        caption={t("matrix.caption")}
        columns={[
          { id: "from", label: t("matrix.from") },
          ...columns.map((column) => ({ id: keyOf(column), label: columnLabel(reader, column) })),
        ]}
      >
        {rows.map((row) => (
          <Row key={row.id} head={<RowHead reader={reader} about={about} row={row} />}>
            {columns.map((column, index) => (
              <Cell key={keyOf(column)}>
                <SightCell reader={reader} sight={row.cells[index] ?? null} />
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
      {others.length > 0 && !reader.isMasked && (
        <p className="mt-3 break-words text-muted text-sm">
          {t("matrix.key", { count: others.length, hosts: listOf(reader, others) })}
        </p>
      )}
    </>
  );
}
