import { seenWord } from "@/components/check/seen-word";
import type { PastedReading, PastedRow } from "@/lib/check/types";
import { WifiOff } from "./phone-parts";
import type { CheckWords, PhoneWords } from "./phone-words";

type PhoneConfirmProps = { t: PhoneWords; check: CheckWords; reading: PastedReading; text: string };

const canTake = ({ fate }: PastedRow) => fate === "counts" || fate === "asks";

/** What a text was understood as, before anything of it counts. */
export const PhoneConfirm = ({ t, check, reading, text }: PhoneConfirmProps) => (
  <>
    <h1>{t("page.confirmTitle")}</h1>
    <p className="lead">{t("page.confirm")}</p>
    <form method="post" data-phone-confirm>
      <input type="hidden" name="text" value={text} />
      {reading.rows.map((row) => (
        <Row key={row.id} {...{ t, check, row, reading }} />
      ))}
      {reading.rest.length > 0 && (
        <>
          <p className="small">{t("page.rest")}</p>
          {reading.rest.map(({ line, text: words }) => (
            <code key={line}>{words}</code>
          ))}
        </>
      )}
      {reading.rows.some(canTake) && (
        <>
          <WifiOff t={t} />
          <button type="submit" name="step" value="take">
            {t("page.take")}
          </button>
        </>
      )}
      <button type="submit" name="step" value="back" formNoValidate>
        {t("page.back")}
      </button>
    </form>
  </>
);

type RowProps = Omit<PhoneConfirmProps, "text"> & { row: PastedRow };

function Row({ t, check, row, reading }: RowProps) {
  const { id, host, port, fate, seen } = row;
  const name = { host: host ?? t("page.unknown"), port: port === null ? t("page.unknown") : String(port) };
  const isUsable = canTake(row);
  const told = fate === "tells-nothing" ? check("paste.tellsNothing") : seenWord(seen, check);
  const words = t("page.row", { ...name, seen: told });
  if (!isUsable)
    return (
      <p>
        {words} {fate === "stranger" && check("paste.stranger")}
      </p>
    );
  return (
    <>
      <label className="tick">
        <input type="checkbox" name={`take-${id}`} defaultChecked />
        <span>{words}</span>
      </label>
      {host === null && <Pick {...{ check, name: `host-${id}`, options: reading.hosts, ask: "whichHost" }} />}
      {port === null && (
        <Pick {...{ check, name: `port-${id}`, options: reading.ports.map(String), ask: "whichPort" }} />
      )}
    </>
  );
}

type PickProps = {
  check: CheckWords;
  name: string;
  options: readonly string[];
  ask: "whichHost" | "whichPort";
};

const Pick = ({ check, name, options, ask }: PickProps) => (
  <>
    <label htmlFor={name}>{check(`paste.${ask}`)}</label>
    <select id={name} name={name} defaultValue="">
      <option value="">{check("paste.notKnown")}</option>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  </>
);
