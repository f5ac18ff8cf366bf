import { deleteSchoolOperation, readSchool, replaceSchool } from "@/lib/api/operations";
import { AppError } from "@/lib/core/error";
import { requireSchool } from "@/lib/school/data";
import { grantSchool } from "@/lib/school/loaders";
import { deleteSchool, updateSchool } from "@/lib/school/mutations";
import { serve } from "../../serve";
import { shown } from "../shown";

export const GET = serve(readSchool, async ({ user, params }) =>
  shown(await requireSchool(await grantSchool(user, params.id ?? "", "view"))),
);

export const PUT = serve(replaceSchool, async ({ user, params, body }) => {
  const scope = await grantSchool(user, params.id ?? "");
  const saved = await updateSchool(scope, body.profile, body.version);
  if (saved === null) throw new AppError("conflict", { message: "version" });
  return shown(await requireSchool(scope));
});

export const DELETE = serve(deleteSchoolOperation, async ({ user, params }) => {
  await deleteSchool(await grantSchool(user, params.id ?? ""));
  return null;
});
