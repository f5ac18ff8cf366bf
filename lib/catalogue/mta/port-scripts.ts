import { smtpPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import { newPorts } from "../new-ports";
import { lookTwice } from "../shell/listeners";
import { step } from "../shell/state";

/** Pieces of shell that the recipes of a second port have in common, whatever the mail server. */

/** Prints who listens on a mail port, and what the name smtp means here: the trap of /etc/services. */
export const showPorts = `{ ss -ltn || sockstat -46l || netstat -an; } 2>/dev/null | grep -E '[.:](25|465|587|2525|10025)[[:space:]]' || true
getent services smtp || grep -E '^smtp[[:space:]]' /etc/services`;

/** Stops where the file in `file`, a certificate or its key, is not there. */
export const fileIsThere = `[ -r "$file" ] || { echo "There is no file $file." >&2; exit 1; }`;

/** Asks each new port whether it offers a login after TLS. Needs `authOffered`. */
export const loginsOffered = (params: RecipeParams): string =>
  newPorts(params)
    .map((port) => `auth_offered ${port}`)
    .join("\n");

export const verifyScript = (params: RecipeParams): string =>
  step(lookTwice([smtpPort, ...newPorts(params)]));
