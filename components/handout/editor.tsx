"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextArea } from "@/components/ui/field";
import { PrintButton } from "@/components/ui/print-button";
import type { Locale } from "@/lib/core/locale";
import { parseText } from "@/lib/handout/text";
import type { HandoutLook } from "@/lib/handout/types";
import { Sheet } from "./sheet";

type EditorProps = { text: string; look: HandoutLook; lang: Locale };

/** The text beside the paper it makes. Without JavaScript the paper is there all the same, as it was filled in. */
export function Editor({ text: filled, look, lang }: EditorProps) {
  const t = useTranslations("handout");
  const [text, setText] = useState(filled);
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(20rem,2fr)_3fr] print:block">
      <Card title={t("edit.title")} className="print:hidden">
        <div className="space-y-4">
          <noscript>
            <p>{t("edit.noScript")}</p>
          </noscript>
          <TextArea
            name="text"
            label={t("edit.label")}
            hint={t("edit.hint")}
            rows={18}
            value={text}
            lang={lang}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
          <p className="text-muted">{t("edit.notStored")}</p>
          <div className="flex flex-wrap gap-2">
            <PrintButton look="primary" label={t("edit.print")} />
            <Button type="button" disabled={text === filled} onClick={() => setText(filled)}>
              {t("edit.reset")}
            </Button>
          </div>
        </div>
      </Card>
      <Sheet document={parseText(text)} look={look} lang={lang} label={t("sheet")} />
    </div>
  );
}
