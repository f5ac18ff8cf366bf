import { once } from "node:events";

/** Waits where the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

export const printJson = (value: unknown): Promise<void> => print(`${JSON.stringify(value, null, 2)}\n`);

export const warn = (text: string): void => void process.stderr.write(`mailpath: ${text}\n`);

/** A reader that has seen enough (`| head`) is no error of ours. */
export function endQuietlyWhenNobodyReads(): void {
  process.stdout.on("error", (error: Error & { code?: string }) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}
