"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { formLimitBytes } from "@/lib/core/form-limit";

const bytesOf = (form: HTMLFormElement): number =>
  [...new FormData(form).values()].reduce(
    (sum, value) => sum + (typeof value === "string" ? new Blob([value]).size : value.size),
    0,
  );

/** Holds back a form that the server would refuse unread: the page, and all that was typed, would go with it. */
export function SizeGuard() {
  const t = useTranslations("errors");
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const onSubmit = (event: SubmitEvent) => {
      const isOver = event.target instanceof HTMLFormElement && bytesOf(event.target) > formLimitBytes;
      setHeld(isOver);
      if (!isOver) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    // On the window, so that it comes before React, which listens on the document.
    window.addEventListener("submit", onSubmit, { capture: true });
    return () => window.removeEventListener("submit", onSubmit, { capture: true });
  }, []);
  if (!isHeld) return null;
  return (
    <div className="fixed inset-x-4 bottom-4 z-20 mx-auto max-w-xl">
      <Notice kind="bad" live title={t("title")}>
        <p>{t("code.limit")}</p>
      </Notice>
    </div>
  );
}
