import { schoolOfShare } from "@/lib/api/data";
import { revokeShareOperation } from "@/lib/api/operations";
import { AppError } from "@/lib/core/error";
import { grantSchool } from "@/lib/school/loaders";
import { revokeShare } from "@/lib/share/mutations";
import { serve } from "../../serve";

export const DELETE = serve(revokeShareOperation, async ({ user, params }) => {
  const id = params.id ?? "";
  const school = await schoolOfShare(id);
  if (school === null) throw new AppError("not-found");
  await revokeShare(await grantSchool(user, school), id);
  return null;
});
