import { useTranslations } from "next-intl";

/** The words for a recorded action; the code itself for one that is not known here. */
export function useActionWords(): (action: string) => string {
  const t = useTranslations("audit.action");
  return (action) => (t.has(action as "session.start") ? t(action as "session.start") : action);
}
