import { failure } from "@/lib/account/failure";
import { problemResponse } from "@/lib/api/problem";
import { requestIdHeader } from "@/lib/platform/peer";

/** A path that is none is told in the same form as every other problem. */
const nowhere = (request: Request): Response =>
  problemResponse(failure("not-found"), request.headers.get(requestIdHeader) ?? crypto.randomUUID());

export { nowhere as DELETE, nowhere as GET, nowhere as PATCH, nowhere as POST, nowhere as PUT };
