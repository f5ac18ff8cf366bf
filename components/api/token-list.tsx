import { useFormatter, useNow, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { revokeTokenAction } from "@/lib/api/actions";
import type { TokenSummary } from "@/lib/api/types";

type Props = { tokens: TokenSummary[]; names: ReadonlyMap<string, string> };

export function TokenList({ tokens, names }: Props) {
  const t = useTranslations("api");
  if (tokens.length === 0) return <p className="text-muted">{t("list.empty")}</p>;
  return (
    <ul className="divide-y divide-rule">
      {tokens.map((token) => (
        <li key={token.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0">
            <p className="font-semibold">
              <span className="break-words">{token.label}</span>{" "}
              <Badge kind={token.state === "live" ? "good" : "neutral"}>{t(`state.${token.state}`)}</Badge>
            </p>
            <Facts token={token} names={names} />
          </div>
          {token.state === "live" && (
            <ActionForm action={revokeTokenAction}>
              <input type="hidden" name="tokenId" value={token.id} />
              <Button look="danger">
                {t("list.revoke")}
                <span className="sr-only">: {token.label}</span>
              </Button>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}

function Facts({ token, names }: { token: TokenSummary; names: Props["names"] }) {
  const t = useTranslations("api");
  const format = useFormatter();
  const now = useNow();
  const { schools, expiresAt, lastUsedAt } = token;
  const where = schools === "all" ? t("list.all") : schools.map((id) => names.get(id) ?? id).join(", ");
  return (
    <p className="flex flex-wrap gap-x-4 text-muted text-sm">
      <span>{t(`scope.${token.scope}`)}</span>
      <span className="break-words">{where}</span>
      <span>
        {t("list.used")}: {lastUsedAt ? format.relativeTime(lastUsedAt, now) : t("list.never")}
      </span>
      <span>
        {t("list.until")}: {expiresAt ? format.dateTime(expiresAt, { dateStyle: "medium" }) : t("list.open")}
      </span>
    </p>
  );
}
