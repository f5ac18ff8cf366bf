/** Forms of the lines that each maker documents; a line that fits none must not be written. Used by the tests. */

const address = String.raw`(?:\d{1,3}\.){3}\d{1,3}`;
const range = `${address}/(?:[0-9]|[12][0-9]|3[0-2])`;
const port = String.raw`[1-9]\d{0,4}`;
const number = String.raw`[1-9]\d{0,8}`;
const name = `[A-Za-z][A-Za-z0-9_.:/-]{0,31}`;
const nameif = "[A-Za-z][A-Za-z0-9_.-]{0,31}";
const word = `[A-Za-z_][A-Za-z0-9_-]{0,63}`;

const lines = (...forms: string[]): RegExp[] => forms.map((form) => new RegExp(`^(?:${form})$`));

const junosRule = `security nat destination rule-set ${word} rule mailpath-${port}`;
const junosPolicy = `security policies from-zone ${nameif} to-zone ${nameif} policy mailpath`;

const panRule = `rulebase (nat|security) rules mailpath-${port}`;

export const vendorGrammar: Readonly<Record<string, readonly RegExp[]>> = {
  "allied-ar": lines(
    "configure terminal|exit|end|nat|firewall",
    "show (nat|firewall) rule( config-check)?|show running-config|copy running-config startup-config",
    `application mailpath${port}|protocol tcp|dport ${port}`,
    `zone ${word}|network ${word}|host mailpath|ip address ${address}|ip subnet ${range}`,
    `rule ${number} portfwd mailpath${port} from ${word}(\\.mailpath)? with dst ${word}\\.${word}\\.mailpath dport 25`,
    `rule ${number} permit mailpath${port} from ${word}(\\.mailpath)? to ${word}\\.${word}\\.mailpath`,
    `no rule ${number}`,
  ),
  seil: lines(
    "show config|show status nat|save-to flashrom",
    `nat snapt add protocol tcp listen (${port})-\\1 forward ${address} 25-25 enable interface ${name}`,
    `filter add mailpath interface ${name} direction in action pass protocol tcp dst ${address}/32 dstport 25 state enable enable`,
  ),
  "cisco-ios": lines(
    "configure terminal( revert timer 5)?|configure revert timer 10|configure confirm|exit|end",
    "show (ip nat translations|ip access-lists|archive|running-config)|copy running-config startup-config",
    `(no )?ip nat inside source static tcp ${address} 25 ${address} ${port} extendable`,
    `ip access-list extended ${word}`,
    `${number} permit tcp (any|${address} ${address}) host ${address} eq ${port}|no ${number}`,
  ),
  fortigate: lines(
    "config firewall (vip|policy)|show|next|end|execute cfg save",
    `edit (${number}|"mailpath-${port}")|delete (${number}|"mailpath-${port}")`,
    `set src-filter "${range}"|set extip ${address}|set mappedip "${address}"|set extintf "${name}"`,
    `set portforward enable|set protocol tcp|set extport ${port}|set mappedport 25`,
    `set name "mailpath"|set (src|dst)intf "${name}"|set srcaddr "all"|set dstaddr( "mailpath-${port}")+`,
    `set action accept|set schedule "always"|set service "ALL"|set nat disable`,
  ),
  "juniper-srx": lines(
    "configure|commit|commit check|commit confirmed 5|show \\| compare",
    "show configuration( security (nat|policies))?",
    `set security nat destination pool mailpath address (${address}/32|port 25)`,
    `set security nat destination rule-set mailpath from zone ${nameif}`,
    `set ${junosRule} match (source-address ${range}|destination-address ${address}/32|destination-port ${port})`,
    `set ${junosRule} then destination-nat pool mailpath`,
    `set security address-book global address mailpath ${address}/32`,
    `set ${junosPolicy} (match (source-address any|destination-address mailpath|application junos-smtp)|then permit)`,
    `delete (${junosPolicy}|security address-book global address mailpath|${junosRule}|security nat destination (rule-set|pool) mailpath)`,
  ),
  "cisco-asa": lines(
    "configure terminal|exit|end|write memory|show running-config|show xlate",
    `object network mailpath-${port}|host ${address}`,
    `(no )?nat \\(${nameif},${nameif}\\) static interface service tcp 25 ${port}`,
    `(no )?access-list ${word} extended permit tcp any host ${address} eq 25`,
  ),
  "nec-ix": lines("show ip napt (service|translation|statistics)"),
  "palo-alto": lines(
    "show (rulebase (nat|security)|config (running|diff)|session all|system info)|commit",
    `set service mailpath-${port} protocol tcp port ${port}`,
    `set ${panRule} (from|to) ${nameif}|set ${panRule} source (any|${range})|set ${panRule} destination ${address}`,
    `set ${panRule} service mailpath-${port}`,
    `set rulebase nat rules mailpath-${port} destination-translation translated-(address ${address}|port 25)`,
    `set rulebase security rules mailpath-${port} (application any|action allow)`,
    `delete (${panRule}|service mailpath-${port})`,
  ),
  mikrotik: lines(
    "/ip firewall (nat|filter) print( stats)?|/export",
    `/ip firewall nat add chain=dstnat action=dst-nat in-interface=${name} protocol=tcp (dst-address=${address} )?dst-port=${port} (src-address=${range} )?to-addresses=${address} to-ports=25 comment=mailpath-(hairpin|${port})`,
    `/ip firewall nat add chain=srcnat action=masquerade out-interface=${name} protocol=tcp src-address=${range} dst-address=${address} dst-port=25 comment=mailpath-hairpin`,
    `/ip firewall filter add chain=forward action=accept connection-nat-state=dstnat protocol=tcp dst-address=${address} dst-port=25 comment=mailpath-filter place-before=${number}`,
    `/ip firewall (nat|filter) remove \\[find comment="mailpath-(hairpin|filter|${port})"\\]`,
  ),
};
