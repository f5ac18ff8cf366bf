import type { SchoolDetail } from "@/lib/school/types";

/** A school as the document describes it. */
export const shown = ({ id, name, version, createdAt, updatedAt, profile }: SchoolDetail) => ({
  id,
  name,
  version,
  createdAt,
  updatedAt,
  profile,
});
