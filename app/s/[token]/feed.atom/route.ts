import { serve } from "../../serve";

export const dynamic = "force-dynamic";

export const GET = serve("feed");
