import { show, take } from "../answer";

export const dynamic = "force-dynamic";

/** A phone on mobile data: what to do, and what its mail program said, by a one-time link. */
export const GET = show;
export const POST = take;
