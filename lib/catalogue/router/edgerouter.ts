import type { RecipeParams } from "@/lib/core/recipe";
import type { RouterEntry } from "../types";
import { routerNames } from "./names";
import { numbersTaken, type VyattaDialect, vyattaRecipe } from "./vyatta";

/** A copy of the maker's guide: its page for such rules and its command line; then rules as others have typed them. */
const guide = "https://manualmachine.com/ubiquitinetworks/edgeos14/2384417-user-manual";
const rules = "https://pastebin.com/H3xYEZUe";
const restricted = "https://dyrynda.com.au/blog/ubiquiti-edgeos-ip-restricted-nat-forwarding";

/** Below, a number is for rules that change the destination; from there on, for those that change the source. */
const firstOfSource = 5000;
const highestOfFilter = 9999;

const rule = (number: number) => `service nat rule ${number}`;
const sourceRule = (number: number) => rule(firstOfSource + number);
const filterRule = ({ filterChain = "WAN_IN" }: RecipeParams, number: number) =>
  `firewall name ${filterChain} rule ${number}`;

const dialect: VyattaDialect = {
  id: "edgerouter",
  capabilities: {
    translatesPort: "yes",
    twoToOne: "ok",
    filterSees: "post-nat",
    clientIpKept: "except-hairpin",
    sourceRestriction: "nat-rule",
    hairpin: "yes",
  },
  takes: ["filterChain"],
  destination: ({ number, port, interfaceName, to, from }, server) =>
    [
      `description 'mailpath ${port}'`,
      "type destination",
      `inbound-interface ${interfaceName}`,
      "protocol tcp",
      ...(from === null ? [] : [`source address ${from}`]),
      ...(to === null ? [] : [`destination address ${to}`]),
      `destination port ${port}`,
      `inside-address address ${server}`,
      "inside-address port 25",
    ].map((end) => `${rule(number)} ${end}`),
  source: ({ number, lanInterface, lanSubnet }, server) =>
    [
      "description 'mailpath'",
      "type masquerade",
      `outbound-interface ${lanInterface}`,
      "protocol tcp",
      `source address ${lanSubnet}`,
      `destination address ${server}`,
      "destination port 25",
    ].map((end) => `${sourceRule(number)} ${end}`),
  filter: (params, number) =>
    [
      "description 'mailpath'",
      "action accept",
      "protocol tcp",
      `destination address ${params.serverLanAddress}`,
      "destination port 25",
    ].map((end) => `${filterRule(params, number)} ${end}`),
  paths: {
    destination: rule,
    source: sourceRule,
    filter: filterRule,
  },
  unfit: (params) => [
    ...((params.entryNumber ?? 1) + numbersTaken(params) > firstOfSource ? (["entryNumber"] as const) : []),
    ...((params.filterNumber ?? 1) > highestOfFilter ? (["filterNumber"] as const) : []),
  ],
  proof: {
    rules: { verified: "documented", by: "others", sources: [rules, restricted] },
    session: { verified: "documented", by: "others", sources: [guide] },
    timer: null,
  },
};

export const edgerouter: RouterEntry = {
  id: "edgerouter",
  name: routerNames.edgerouter,
  capabilities: dialect.capabilities,
  sources: [
    { url: guide, year: null },
    { url: rules, year: null },
    { url: restricted, year: 2015 },
  ],
  recipes: [vyattaRecipe(dialect)],
};
