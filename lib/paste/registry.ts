import { appleMail } from "./apple-mail";
import { curl } from "./curl";
import type { Tool } from "./look";
import { nc } from "./nc";
import { nmap } from "./nmap";
import { openssl } from "./openssl";
import { outlook } from "./outlook";
import { swaks } from "./swaks";
import { telnet } from "./telnet";
import { testNetConnection } from "./test-netconnection";
import { thunderbird } from "./thunderbird";

/** Every tool that is read. Where two would claim a line, the earlier one has it: telnet's greetings come last of the terminals. */
export const tools: readonly Tool[] = [
  swaks,
  curl,
  openssl,
  nmap,
  testNetConnection,
  nc,
  telnet,
  outlook,
  thunderbird,
  appleMail,
];
