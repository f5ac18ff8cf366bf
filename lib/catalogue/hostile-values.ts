import fc from "fast-check";
import type { RecipeParamName } from "@/lib/core/recipe";
import { sampleValues } from "./recipe-samples";

/** The file that must never come into being: whatever makes it was run. */
export const canary = "canary";

/** What would do something in a shell, in a file that a recipe writes, or to a reader's eye. */
export const attacks: readonly string[] = [
  ...[`$(touch ${canary})`, `\`touch ${canary}\``, `;touch ${canary};`, `\ntouch ${canary}\n`],
  ...[
    `&touch ${canary}&`,
    `|touch ${canary}`,
    `>${canary}`,
    `'; touch ${canary}; '`,
    `"; touch ${canary}; "`,
  ],
  ...[
    `\nEND\ntouch ${canary}\n`,
    `' # `,
    `\\`,
    "'",
    '"',
    "''",
    "%s%n",
    "%",
    "*",
    "?",
    "[a-z]",
    "~",
    "#",
    "!",
  ],
  ...[
    "$HOME",
    "$IFS",
    "{a,b}",
    "(",
    ")",
    "}",
    "{",
    ";",
    "&",
    "|",
    ">",
    "`",
    "$",
    "<",
    "=",
    ",",
    "+",
    "@",
    "^",
    "&&",
    " ",
    "\t",
    "\r",
    "\n",
  ],
  ...[
    "\u0000",
    "\u007f",
    "\u001b[2J",
    "\u00a0",
    "\u200b",
    "\u2028",
    "\u202e",
    "\ufeff",
    "；",
    "日本",
    "é",
    "\ud800",
  ],
  ...["-", "--", "-rf", "..", "/..", "/", "//", ".", ":", "0x10", "010", "1e3", "undefined", "__proto__"],
];

const attack = fc.constantFrom(...attacks);
const anyText = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), attack);

/** Text that begins as a fitting value and is bent somewhere. */
const bent = (fitting: string) =>
  fc
    .tuple(fc.nat(fitting.length), anyText)
    .map(([at, text]) => fitting.slice(0, at) + text + fitting.slice(at));

const octet = fc.oneof(fc.nat(255), fc.constantFrom(0, 10, 127, 192, 224, 255));
const ipv4 = fc.tuple(octet, octet, octet, octet).map((parts) => parts.join("."));
const address = fc.oneof(ipv4, fc.ipV6(), fc.constantFrom(sampleValues.serverLanAddress, "2001:DB8::A"));
const prefix = fc.oneof(
  fc.nat(130).map(String),
  fc.constantFrom("", "00", "024", "+8", "-1", " 24", "٢٤", "24.0"),
);
const range = fc.oneof(
  fc.tuple(address, prefix).map(([base, bits]) => `${base}/${bits}`),
  fc.nat(32).map((bits) => `${sampleValues.serverLanAddress}/${bits}`),
);
const nameLetters = fc.constantFrom(..."aZ09_.:/-");
const name = fc.array(nameLetters, { minLength: 1, maxLength: 40 }).map((letters) => letters.join(""));
const identifier = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,20}$/);
const family = fc.constantFrom("", "ip ", "ip6 ", "inet ", "arp ", "inet  ");
const number = fc.oneof(
  ...[
    fc.integer({ min: -2, max: 70_000 }),
    fc.integer(),
    fc.double(),
    fc.constantFrom(25, 465, 587, 65_535, -0),
  ],
);

/** Texts that have a chance of being taken, by the kind of thing that a parameter is. */
const near: Partial<Record<RecipeParamName, fc.Arbitrary<unknown>>> = {
  host: fc.oneof(fc.domain(), address, name),
  relayHost: fc.oneof(fc.domain(), address, name),
  serverLanAddress: address,
  publicAddress: address,
  lanSubnet: range,
  allowFrom: fc.oneof(range, fc.constant(null)),
  wanInterface: name,
  lanInterface: name,
  filterChain: identifier,
  filterTable: fc.tuple(family, identifier).map((words) => words.join("")),
  tlsCertificate: name.map((path) => `/${path}`),
  tlsKey: name.map((path) => `/${path}`),
  keep25: fc.constantFrom("existing", "add", "ADD", "add "),
  ports: fc.array(number, { maxLength: 10 }),
};

/** Values for one parameter as an enemy, a mistaken hand or another program could send them. */
export function hostileValue(param: RecipeParamName): fc.Arbitrary<unknown> {
  const fitting = sampleValues[param];
  return fc.oneof(
    { weight: 4, arbitrary: near[param] ?? number },
    { weight: 3, arbitrary: bent(String(fitting)) },
    { weight: 1, arbitrary: anyText },
    { weight: 1, arbitrary: fc.constant(fitting) },
    { weight: 1, arbitrary: fc.anything() },
  );
}
