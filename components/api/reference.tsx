import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Cell, Row, Table } from "@/components/ui/table";
import { TextFrame } from "@/components/ui/text-frame";
import type { Operation } from "@/lib/api/operation";
import { operations } from "@/lib/api/operations";
import { problemKinds } from "@/lib/api/problem";
import type { Locale } from "@/lib/core/locale";

const queryOf = ({ query }: Operation): string => Object.keys(query.shape).join(", ");

/** What the API can do, for people; programs read the document. */
export function Reference({ base }: { base: string }) {
  const t = useTranslations("api.reference");
  const locale = useLocale() as Locale;
  const columns = [
    { id: "what", label: t("operation") },
    { id: "scope", label: t("scope") },
    { id: "means", label: t("means") },
  ];
  return (
    <Card title={t("title")} intro={t("intro")}>
      <TextFrame className="mb-5 overflow-x-auto rounded border border-edge bg-sheet px-3 py-2 font-mono text-sm">
        {`curl -H "Authorization: Bearer mp_…" ${base}/api/v1/schools`}
      </TextFrame>
      <Table caption={t("title")} columns={columns}>
        {operations.map((one) => (
          <Row
            key={one.id}
            head={
              <code className="whitespace-nowrap text-sm">
                {one.method} {one.path}
              </code>
            }
          >
            <Cell>
              <Badge kind="neutral">{one.scope}</Badge>
            </Cell>
            <Cell>
              {one.summary[locale]}
              {queryOf(one) !== "" && (
                <span className="block text-muted text-sm">
                  {t("query")}: <code>{queryOf(one)}</code>
                </span>
              )}
            </Cell>
          </Row>
        ))}
      </Table>
      <p className="mt-5">
        <a href="/api/v1/openapi.json" className="text-lane underline underline-offset-4">
          {t("document")}
        </a>
      </p>
    </Card>
  );
}

export function Problems() {
  const t = useTranslations("api.problems");
  const words = useTranslations("api.problem");
  const columns = [
    { id: "code", label: t("code") },
    { id: "status", label: t("status") },
    { id: "means", label: t("means") },
  ];
  return (
    <Card title={t("title")} intro={t("intro")}>
      <Table caption={t("title")} columns={columns}>
        {problemKinds.map(({ code, status }) => (
          <Row key={code} head={<code id={`problem-${code}`}>{code}</code>}>
            <Cell>{status}</Cell>
            <Cell>{words(code)}</Cell>
          </Row>
        ))}
      </Table>
    </Card>
  );
}
