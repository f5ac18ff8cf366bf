import type { ReactNode } from "react";
import { ActionForm } from "@/components/layout/action-form";
import type { FormState } from "@/lib/account/types";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  schoolId: string;
  run: string;
  children: ReactNode;
  className?: string;
};

/** A form of one step: it carries which repair it belongs to, and works without a script. */
export const WizardForm = ({ action, schoolId, run, children, className = "" }: Props) => (
  <ActionForm action={action} className={`print:hidden ${className}`}>
    <input type="hidden" name="schoolId" value={schoolId} />
    <input type="hidden" name="run" value={run} />
    {children}
  </ActionForm>
);
