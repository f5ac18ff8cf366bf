import { respond } from "@/app/api/respond";
import { requireEverywhere, requireUser } from "@/lib/account/loaders";
import { recordAudit } from "@/lib/account/mutations";
import { allAudit } from "@/lib/audit/data";
import { auditFilterSchema } from "@/lib/audit/schema";
import { toCsv } from "@/lib/core/csv";

const columns = ["at", "who", "action", "subject", "address", "detail"];

/** The records as a table for spreadsheets: times in UTC, actions by their codes. */
export async function GET(request: Request): Promise<Response> {
  return respond(request, async () => {
    const owner = await requireUser();
    requireEverywhere(owner, "own");
    const filter = auditFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    const rows = await allAudit(owner, filter);
    const { userId, peer } = owner;
    await recordAudit({ userId, action: "audit.export", peer, detail: { rows: rows.length } });
    const cells = rows.map((row) => [
      row.at,
      row.who,
      row.action,
      row.subject,
      row.peer,
      JSON.stringify(row.detail),
    ]);
    return new Response(toCsv([columns, ...cells]), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="mailpath-audit.csv"',
        "cache-control": "no-store",
      },
    });
  });
}
