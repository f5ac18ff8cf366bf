import Link from "next/link";
import { getTranslations } from "next-intl/server";

/** From the repair to the page for mail that the server accepted and keeps. */
export async function QueueLink({ schoolId }: { schoolId: string }) {
  const t = await getTranslations("queue");
  return (
    <p className="max-w-prose text-muted">
      {t.rich("wizard", {
        link: (text) => (
          <Link href={`/schools/${schoolId}/queue`} className="underline underline-offset-4">
            {text}
          </Link>
        ),
      })}
    </p>
  );
}
