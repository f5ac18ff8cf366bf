"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { FormFailure } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { emptyForm, type FormState } from "@/lib/account/types";
import type { Tested } from "@/lib/tell/actions";

type TestButtonProps = {
  action: (previous: FormState<Tested>, form: FormData) => Promise<FormState<Tested>>;
  /** What names the channel. */
  children: ReactNode;
  name: string;
};

/** Sends a real test and says how it ended. Needs the namespaces `tell` and `errors`. */
export function TestButton({ action, children, name }: TestButtonProps) {
  const t = useTranslations("tell");
  const start: FormState<Tested> = emptyForm;
  const [state, send, isSending] = useActionState(action, start);
  const tested = state.extra;
  return (
    <form action={send} className="space-y-3">
      <FormFailure state={state} />
      {children}
      <Button disabled={isSending}>
        {t("list.test")}
        <span className="sr-only">: {name}</span>
      </Button>
      {tested && (
        <Notice kind={tested.ok ? "good" : "bad"} live>
          <p>
            {tested.ok
              ? t("tested.ok", { status: tested.status ?? 0 })
              : t("tested.failed", { reason: t(`reason.${tested.reason ?? "connect"}`) })}
          </p>
        </Notice>
      )}
    </form>
  );
}
