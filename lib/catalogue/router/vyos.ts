import type { RouterEntry } from "../types";
import { routerNames } from "./names";
import { type VyattaDialect, vyattaRecipe } from "./vyatta";

const nat = "https://docs.vyos.io/en/latest/configuration/nat/nat44.html";
const cli = "https://docs.vyos.io/en/latest/cli.html";

const rule = (kind: "destination" | "source", number: number) => `nat ${kind} rule ${number}`;
const filterRule = (number: number) => `firewall ipv4 forward filter rule ${number}`;

/** The manual gives a rule number six digits. */
const highest = 999_999;

/** Since 1.4; before, the name of an interface stood without the word `name`. */
const dialect: VyattaDialect = {
  id: "vyos",
  capabilities: {
    translatesPort: "yes",
    twoToOne: "ok",
    filterSees: "post-nat",
    clientIpKept: "except-hairpin",
    sourceRestriction: "nat-rule",
    hairpin: "yes",
  },
  takes: [],
  destination: ({ number, port, interfaceName, to, from }, server) =>
    [
      `description 'mailpath ${port}'`,
      `inbound-interface name '${interfaceName}'`,
      "protocol 'tcp'",
      ...(from === null ? [] : [`source address '${from}'`]),
      ...(to === null ? [] : [`destination address '${to}'`]),
      `destination port '${port}'`,
      `translation address '${server}'`,
      "translation port '25'",
    ].map((end) => `${rule("destination", number)} ${end}`),
  source: ({ number, lanInterface, lanSubnet }, server) =>
    [
      "description 'mailpath'",
      `outbound-interface name '${lanInterface}'`,
      "protocol 'tcp'",
      `source address '${lanSubnet}'`,
      `destination address '${server}'`,
      "destination port '25'",
      "translation address 'masquerade'",
    ].map((end) => `${rule("source", number)} ${end}`),
  filter: ({ serverLanAddress }, number) =>
    [
      "description 'mailpath'",
      "action 'accept'",
      "protocol 'tcp'",
      `destination address '${serverLanAddress}'`,
      "destination port '25'",
      "connection-status nat 'destination'",
      "state 'new'",
    ].map((end) => `${filterRule(number)} ${end}`),
  paths: {
    destination: (number) => rule("destination", number),
    source: (number) => rule("source", number),
    filter: (_, number) => filterRule(number),
  },
  unfit: ({ filterNumber }) => (filterNumber !== undefined && filterNumber > highest ? ["filterNumber"] : []),
  proof: {
    rules: { verified: "documented", sources: [nat] },
    session: { verified: "documented", sources: [cli] },
    timer: { verified: "documented", sources: [cli] },
  },
};

export const vyos: RouterEntry = {
  id: "vyos",
  name: routerNames.vyos,
  capabilities: dialect.capabilities,
  sources: [
    { url: nat, year: 2024 },
    { url: cli, year: null },
  ],
  recipes: [vyattaRecipe(dialect)],
};
