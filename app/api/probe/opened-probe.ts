import "server-only";
import { peerOf } from "@/lib/platform/peer";
import { type OpenProbe, openProbe } from "@/lib/probe/intake";

/** The probe behind a request; throws where its token opens nothing. */
export const openedProbe = ({ headers }: Request): Promise<OpenProbe> =>
  openProbe({
    authorization: headers.get("authorization"),
    agent: headers.get("user-agent"),
    peer: peerOf(headers),
    now: new Date(),
  });
