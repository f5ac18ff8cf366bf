import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Observation } from "@/lib/core/observation";
import { smtpPort } from "@/lib/core/port";
import { sameServer } from "@/lib/diagnosis/same-server";

const heardOn = (observations: readonly Observation[]) =>
  observations.filter(({ target, smtp }) => target.role === "server" && smtp?.greeting != null);

/** Whether what answers on the other ports is what answers on 25, as far as both were heard. Needs `check`. */
export function SameServerNotice({ observations }: { observations: readonly Observation[] }) {
  const t = useTranslations("check.same");
  const heard = heardOn(observations);
  const first = heard.find(({ target }) => target.port === smtpPort);
  if (first === undefined) return null;
  const others = heard.filter(
    ({ target, vantage }) => target.port !== smtpPort && vantage.id === first.vantage.id,
  );
  const told = others.map((other) => ({ port: other.target.port, ...sameServer(first, other) }));
  if (told.length === 0) return null;
  return (
    <Notice kind={told.some(({ verdict }) => verdict === "different") ? "caution" : "info"}>
      {told.map(({ port, verdict, because }) => (
        <p key={port}>
          {t(verdict, { port })}{" "}
          {verdict !== "unknown" && because.map((trait) => t(`by.${trait}.${verdict}`)).join(" ")}
        </p>
      ))}
    </Notice>
  );
}
