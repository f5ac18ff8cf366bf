import { addressFamily } from "@/lib/core/host";
import { addressRangeSchema } from "@/lib/core/recipe";
import type { PfDialect } from "./pf-rules";

/**
 * The part of pf.conf(5)'s grammar that our rules use, for the tests: a rule is read word by word, and a word too many,
 * too few or out of place makes it no rule.
 */
type Reader = { words: string[]; at: number };

const isPort = (word = "") => /^[1-9]\d{0,4}$/.test(word) && Number(word) <= 65_535;
const isInterface = (word = "") => /^[A-Za-z][A-Za-z0-9_.-]{0,14}$/.test(word);
const isAddress = (word = "") => addressFamily(word) !== null;
const isRange = (word = "") => word.includes("/") && addressRangeSchema.safeParse(word).success;
const isTag = (word = "") => /^mailpath_[a-z_]{1,50}$/.test(word);

const eat = (reader: Reader, accepts: string | ((word?: string) => boolean)): boolean => {
  const word = reader.words[reader.at];
  const fits = typeof accepts === "string" ? word === accepts : accepts(word);
  if (fits && word !== undefined) reader.at += 1;
  return fits && word !== undefined;
};

const all = (...steps: (() => boolean)[]) => steps.every((step) => step());

/** `"(" interface ")"`, or an address. */
const host = (reader: Reader): boolean =>
  eat(reader, "(")
    ? all(
        () => eat(reader, isInterface),
        () => eat(reader, ")"),
      )
    : eat(reader, isAddress);

/** One host, or `"{" host [ "," ] host … "}"`. */
function hosts(reader: Reader): boolean {
  if (!eat(reader, "{")) return host(reader);
  do {
    if (!host(reader)) return false;
  } while (eat(reader, ","));
  return eat(reader, "}");
}

const from = (reader: Reader) => eat(reader, "any") || eat(reader, isRange);
const port = (reader: Reader) =>
  all(
    () => eat(reader, "port"),
    () => eat(reader, isPort),
  );

/** `[ "on" ifspec ] [ af ] [ protospec ] hosts`, the way every kind of rule begins. */
const match = (reader: Reader): boolean =>
  all(
    () => !eat(reader, "on") || eat(reader, isInterface),
    () => eat(reader, "inet") || eat(reader, "inet6"),
    () => eat(reader, "proto") && eat(reader, "tcp"),
    () => eat(reader, "from") && from(reader),
    () => eat(reader, "to") && hosts(reader),
    () => port(reader),
  );

const tagged = (reader: Reader, word: "tag" | "tagged") => eat(reader, word) && eat(reader, isTag);

const translation = (reader: Reader, kind: "rdr" | "nat"): boolean =>
  all(
    () => eat(reader, kind) && match(reader),
    () => tagged(reader, kind === "rdr" ? "tag" : "tagged"),
    () => eat(reader, "->") && host(reader),
    () => kind === "nat" || port(reader),
  );

/** One option after a filter rule's hosts; those that translate are OpenBSD's. */
function option(reader: Reader, dialect: PfDialect): boolean {
  const here = reader.at;
  const openbsd = dialect === "openbsd";
  const found =
    (eat(reader, "keep") && eat(reader, "state")) ||
    tagged(reader, "tag") ||
    tagged(reader, "tagged") ||
    (openbsd && eat(reader, "received-on") && eat(reader, isInterface)) ||
    (openbsd && eat(reader, "rdr-to") && host(reader) && port(reader)) ||
    (openbsd && eat(reader, "nat-to") && host(reader));
  if (!found) reader.at = here;
  return found;
}

function filter(reader: Reader, dialect: PfDialect): boolean {
  if (!eat(reader, "pass")) return false;
  if (!eat(reader, "in")) eat(reader, "out");
  if (!match(reader)) return false;
  while (option(reader, dialect));
  return true;
}

/** Is this one whole rule of the dialect? A comment at its end is none of pf's business. */
export function isPfRule(line: string, dialect: PfDialect): boolean {
  const words = line.replace(/ #.*$/, "").match(/[(){},]|->|[^\s(){},]+/g) ?? [];
  const kinds: ((reader: Reader) => boolean)[] = [
    (reader) => filter(reader, dialect),
    ...(dialect === "freebsd"
      ? [(reader: Reader) => translation(reader, "rdr"), (reader: Reader) => translation(reader, "nat")]
      : []),
  ];
  return kinds.some((kind) => {
    const reader = { words, at: 0 };
    return kind(reader) && reader.at === words.length;
  });
}
