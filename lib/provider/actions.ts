"use server";

import { redirect } from "next/navigation";
import { everywhereForm } from "@/lib/account/action";
import { failure } from "@/lib/account/failure";
import { providerRecord } from "@/lib/catalogue/provider/record";
import { isKnownProvider } from "@/lib/core/catalogue-ids";
import { AppError } from "@/lib/core/error";
import { findOwnProvider } from "./data";
import { fromValues } from "./form";
import { createOwnProvider, deleteOwnProvider, updateOwnProvider } from "./mutations";
import { newOwnId } from "./own-id";

/** Writes a provider of one's own, or a correction: `id` names what is corrected, `version` what was edited. */
export const saveProviderAction = everywhereForm({
  right: "edit",
  run: async ({ user, values }) => {
    const id = values.id ?? "";
    const own = id === "" ? null : await findOwnProvider(id);
    if (id !== "" && own === null && !isKnownProvider(id)) throw new AppError("not-found");
    const before = own?.record ?? providerRecord(id);
    const read = fromValues(id === "" ? newOwnId(values.name ?? "") : id, values, before);
    if (!read.ok) return failure("invalid", {}, read.fields);
    if (values.version) await updateOwnProvider(user, read.record, Number(values.version));
    else await createOwnProvider(user, read.record);
    redirect(`/providers?saved=${encodeURIComponent(read.record.id)}`);
  },
});

export const deleteProviderAction = everywhereForm({
  right: "edit",
  run: async ({ user, values }) => {
    await deleteOwnProvider(user, values.id ?? "");
    redirect("/providers");
  },
});
