import { redirect } from "next/navigation";
import { nextStep } from "@/lib/wizard/steps";
import { loadWizard } from "@/lib/wizard-run/loaders";

type Props = { params: Promise<{ id: string; run: string }> };

/** Goes on where the repair stands. */
export default async function Page({ params }: Props) {
  const { id, run } = await params;
  const { state } = await loadWizard(id, run, "edit");
  redirect(`/schools/${id}/wizard/${run}/${nextStep(state)}`);
}
