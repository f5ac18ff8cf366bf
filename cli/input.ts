import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { z } from "zod";
import { printable } from "@/lib/core/text";
import { quote } from "./options";
import { UsageError } from "./usage";

const limitBytes = 256 * 1024 * 1024;

export const nameOf = (path: string): string => (path === "-" ? "standard input" : printable(path, 200));

/** A whole file, or standard input for `-`. */
export function readText(path: string): string {
  try {
    return decode(path === "-" ? readAll(0) : readFile(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UsageError(`${nameOf(path)}: cannot be read (${code})`);
  }
}

function readFile(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    if (fstatSync(file).size > limitBytes) throw new UsageError(`${nameOf(path)}: larger than 256 MB`);
    return readAll(file);
  } finally {
    closeSync(file);
  }
}

function readAll(file: number): Buffer {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.alloc(64 * 1024);
    const size = readChunk(file, chunk);
    if (size === 0) return Buffer.concat(chunks);
    total += size;
    if (total > limitBytes) throw new UsageError("the input is larger than 256 MB");
    chunks.push(chunk.subarray(0, size));
  }
}

/** A pipe that is not filled yet reads as EAGAIN where the other side made it non-blocking. */
function readChunk(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(file, chunk, 0, chunk.length, null);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : null;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** Windows' own tools write UTF-16 and byte-order marks. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString("utf16le");
  return bytes.toString("utf8").replace(/^\ufeff/, "");
}

export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${where}: not JSON (${printable(said, 160)})`);
  }
}

/** The value, or the first thing that is wrong with it and where it stands. */
export function parseAs<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const version = (value as { version?: unknown } | null)?.version;
  if (typeof version === "number" && version !== 1)
    throw new UsageError(`${where}: version ${version} is not known here, only version 1`);
  const [issue] = parsed.error.issues;
  const path = issue?.path.length ? `${issue.path.join(".")}: ` : "";
  throw new UsageError(`${where}: ${printable(`${path}${issue?.message ?? "not valid"}`, 300)}`);
}

export const readJson = <T>(schema: z.ZodType<T>, path: string): T =>
  parseAs(schema, parseJson(readText(path), nameOf(path)), nameOf(path));

/** JSON given on the command line itself. */
export const jsonOption = <T>(schema: z.ZodType<T>, option: string, text: string): T =>
  parseAs(schema, parseJson(text, `--${option}`), `--${option}`);

/** An array, a single value, or one value per line (NDJSON), each with the words for where it stood. */
export function readItems(path: string): { value: unknown; where: string }[] {
  const text = readText(path);
  const name = nameOf(path);
  if (text.trimStart().startsWith("[")) {
    const values = parseJson(text, name);
    if (Array.isArray(values))
      return values.map((value, index) => ({ value, where: `${name}, item ${index}` }));
  }
  if (text.trim() === "") throw new UsageError(`${name}: empty; expected JSON`);
  return readLines(text, name);
}

function readLines(text: string, name: string): { value: unknown; where: string }[] {
  const whole = text.trimStart().startsWith("{") ? wholeObject(text) : undefined;
  if (whole !== undefined) return [{ value: whole, where: `${name}, item 0` }];
  return text.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    const where = `${name}, line ${at + 1}`;
    return [{ value: parseJson(line, where), where }];
  });
}

function wholeObject(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const requireOption = (command: string, option: string, value: string | undefined): string => {
  if (value !== undefined && value !== "") return value;
  const problem = value === "" ? `is empty ${quote("")}` : "is missing";
  throw new UsageError(`--${option} ${problem}; see mailpath ${command} --help`);
};
