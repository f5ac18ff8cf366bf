import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Runs a line as it stands on the page, in Mailpath's folder. */
export const runLine = async (line: string): Promise<string> =>
  (await promisify(execFile)("sh", ["-c", line])).stdout;
