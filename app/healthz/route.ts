import { GET as health } from "@/app/api/health/route";

export const dynamic = "force-dynamic";

/** Where monitors and containers look first; the same answer as `/api/health`. */
export const GET = (): Promise<Response> => health();
