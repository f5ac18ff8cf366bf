import { redirect } from "next/navigation";
import { loadUser } from "@/lib/account/loaders";

export default async function Page() {
  await loadUser();
  redirect("/schools");
}
