import type { DoctorFinding, DoctorTopic, Verdict } from "@/lib/core/doctor";

export const finding = (
  topic: DoctorTopic,
  verdict: Verdict,
  code: string,
  facts: DoctorFinding["facts"] = {},
): DoctorFinding => ({ topic, verdict, code, facts });
