import { useTranslations } from "next-intl";
import type { Observation, SmtpResult } from "@/lib/core/observation";
import { type Stage, type StageState, stagesOf } from "@/lib/diagnosis/stages";
import { voiceOf } from "@/lib/model/seen";

const looks: Record<StageState, { mark: string; ink: string }> = {
  done: { mark: "✓", ink: "text-seen" },
  stopped: { mark: "✕", ink: "font-medium text-barrier" },
  unreached: { mark: "–", ink: "text-muted" },
};

/** One look in full: each stage with its time, what the server said, its certificate. Needs `check`. */
export function Transcript({ observation }: { observation: Observation }) {
  const { smtp, error } = observation;
  return (
    <div className="space-y-3 text-sm">
      <ol className="flex flex-wrap gap-x-4 gap-y-1">
        {stagesOf(observation).map((stage) => (
          <StageItem key={stage.id} stage={stage} />
        ))}
      </ol>
      {smtp !== null && <Said smtp={smtp} />}
      {smtp?.tls && <Certificate tls={smtp.tls} />}
      {error !== null && (
        <p className="text-muted">
          <code>{error.code}</code>
        </p>
      )}
    </div>
  );
}

function StageItem({ stage: { id, state, ms } }: { stage: Stage }) {
  const t = useTranslations("check");
  const { mark, ink } = looks[state];
  return (
    <li className={ink} data-stage={id} data-state={state}>
      <span aria-hidden="true">{mark} </span>
      {t(`stage.${id}`)}
      {ms !== null && <span className="tabular-nums"> {t("milliseconds", { ms: Math.round(ms) })}</span>}
      {state !== "done" && <span className="sr-only"> ({t(`stageState.${state}`)})</span>}
    </li>
  );
}

function Said({ smtp }: { smtp: SmtpResult }) {
  const t = useTranslations("check.transcript");
  const before = [smtp.greeting, smtp.ehloLine, ...smtp.ehlo].filter((line) => line !== null);
  if (before.length === 0 && smtp.ehloAfterTls.length === 0) return null;
  return (
    <>
      {voiceOf(smtp) === "masked" && <p className="font-medium text-caution">{t("masked")}</p>}
      <Lines label={t("said")} lines={before} />
      {smtp.ehloAfterTls.length > 0 && <Lines label={t("saidEncrypted")} lines={smtp.ehloAfterTls} />}
    </>
  );
}

const Lines = ({ label, lines }: { label: string; lines: readonly string[] }) => (
  <div>
    <p className="text-muted">{label}</p>
    <pre className="whitespace-pre-wrap break-all rounded border border-rule bg-code px-3 py-2 font-mono">
      {lines.join("\n")}
    </pre>
  </div>
);

function Certificate({ tls }: { tls: NonNullable<SmtpResult["tls"]> }) {
  const t = useTranslations("check.transcript");
  const trust = tls.trusted === null ? null : t(tls.trusted ? "trusted" : "untrusted");
  const facts: [string, string | null][] = [
    [t("protocol"), tls.protocol],
    [t("names"), tls.names.join(", ") || null],
    [t("validTo"), tls.validTo],
    [t("trust"), trust],
    [t("fingerprint"), tls.fingerprint256],
    [t("tlsError"), tls.error],
  ];
  return (
    <dl className="grid gap-x-4 sm:grid-cols-[minmax(9rem,auto)_1fr]">
      {facts.map(
        ([label, value]) =>
          value !== null && (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="break-all">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
