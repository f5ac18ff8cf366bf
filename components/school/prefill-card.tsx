"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { SchoolFormExtra } from "@/lib/school/actions";
import { useField } from "./form-scope";

export function PrefillCard({ result }: { result: SchoolFormExtra["prefill"] }) {
  const t = useTranslations("school.prefill");
  const field = useField();
  return (
    <Card title={t("title")}>
      <div className="flex flex-wrap items-start gap-3">
        <TextField
          {...field("prefill.domain")}
          label={t("domain")}
          hint={t("hint")}
          className="min-w-64 flex-1"
          placeholder="example.jp"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Button name="intent" value="prefill" className="sm:mt-7">
          {t("submit")}
        </Button>
      </div>
      {result && (
        <div className="mt-4">
          <Notice kind={result.found ? "good" : "caution"} live>
            <p className="break-words">{t(result.found ? "found" : "nothing", { domain: result.domain })}</p>
          </Notice>
        </div>
      )}
    </Card>
  );
}
