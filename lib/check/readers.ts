import { parseClassroomResult } from "@/lib/wizard/classroom-result";
import type { Read } from "./classroom";

/** Texts a classroom may hand in beside the contract's JSON, tried in order. */
export const classroomReaders: readonly Read[] = [parseClassroomResult];
