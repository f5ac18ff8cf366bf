import { schoolOfShare } from "@/lib/api/data";
import { revokeShareOperation } from "@/lib/api/operations";
import { AppError } from "@/lib/core/error";
import { grantSchool } from "@/lib/school/loaders";
import { forgetShare } from "@/lib/share/gate";
import { revokeShare } from "@/lib/share/mutations";
import { serve } from "../../serve";

export const DELETE = serve(revokeShareOperation, async ({ user, params }) => {
  const id = params.id ?? "";
  const school = await schoolOfShare(id);
  if (school === null) throw new AppError("not-found");
  await revokeShare(await grantSchool(user, school), id);
  forgetShare(id);
  return null;
});
