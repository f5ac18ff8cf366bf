import { AppError } from "@/lib/core/error";
import { type Profile, profileSchema } from "@/lib/core/profile";

/** A stored profile as today's contract has it; one that no longer fits is our fault, and says so. */
export function readProfile(stored: unknown, schoolId: string): Profile {
  const parsed = profileSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  throw new AppError("internal", { message: "stored-profile", schoolId }, { cause: parsed.error });
}
