"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { CopyText } from "@/components/ui/text-frame";
import type { FreshProbe } from "@/lib/probe/actions";
import { type InstallText, installText } from "@/lib/probe/install";

/** What was run by the tests of this very version; the others are said to be not. */
const tried: ReadonlySet<InstallText> = new Set<InstallText>(["unix"]);

/** What to paste on the machine that becomes a probe; it holds the token and is shown this once. */
export function InstallTexts({ fresh }: { fresh: FreshProbe }) {
  const t = useTranslations("probe.fresh");
  const isPlain = fresh.base.startsWith("http://");
  return (
    <Notice kind="good" live title={t("title", { name: fresh.name })}>
      <p>{t("hint")}</p>
      {isPlain && <p className="font-medium">{t("plainHttp")}</p>}
      <Text kind="unix" fresh={fresh} isOpen />
      <Text kind="systemd" fresh={fresh} />
      <Text kind="windows" fresh={fresh} />
      <Text kind="windowsTask" fresh={fresh} />
      <p className="break-all text-sm">
        {t("sum")} <code>{fresh.sha256}</code>
      </p>
    </Notice>
  );
}

type TextProps = { kind: InstallText; fresh: FreshProbe; isOpen?: boolean };

function Text({ kind, fresh, isOpen = false }: TextProps) {
  const t = useTranslations("probe.fresh");
  const common = useTranslations("common.action");
  const text = installText(kind, fresh);
  return (
    <Disclosure label={t(kind)} open={isOpen}>
      <div className="space-y-2">
        <p className="flex flex-wrap items-center gap-3">
          <Badge kind={tried.has(kind) ? "good" : "caution"}>
            {t(tried.has(kind) ? "tested" : "unverified")}
          </Badge>
          <CopyButton text={text} label={common("copy")} done={common("copied")} />
        </p>
        <CopyText data-install={kind}>{text}</CopyText>
      </div>
    </Disclosure>
  );
}
