import { serve } from "../serve";
import { unlock } from "../unlock";

export const dynamic = "force-dynamic";

/** What colleagues see through a share link: plain HTML, made once per change. */
export const GET = serve("page");
export const POST = unlock;
