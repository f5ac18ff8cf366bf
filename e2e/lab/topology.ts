/** The story's addresses: documentation ranges (RFC 5737) outside, private ones (RFC 1918) inside. */
export const schoolHost = "mail.school.example";
export const schoolDomain = "school.example";
export const remoteDomain = "remote.example";

export type LineId = "classroom" | "office" | "home" | "server-line";

export type LineSpec = {
  router: string;
  isp: string;
  /** First three bytes of the LAN's /24; the router is .1. */
  lan: string;
  /** Host → last byte of its LAN address. */
  hosts: Readonly<Record<string, number>>;
  wanAddress: string;
  wanGateway: string;
  wanBits: number;
  wanNetwork: string;
};

export const lines: Readonly<Record<LineId, LineSpec>> = {
  classroom: {
    router: "router-a",
    isp: "isp-a",
    lan: "192.168.1",
    hosts: { classroom: 50 },
    wanAddress: "198.51.100.10",
    wanGateway: "198.51.100.1",
    wanBits: 24,
    wanNetwork: "198.51.100.0/24",
  },
  "server-line": {
    router: "router-b",
    isp: "isp-b",
    lan: "192.168.0",
    hosts: { server: 10, "server-lan": 60, nas: 99 },
    wanAddress: "192.0.2.10",
    wanGateway: "192.0.2.1",
    wanBits: 24,
    wanNetwork: "192.0.2.0/24",
  },
  office: {
    router: "router-o",
    isp: "isp-c",
    lan: "192.168.2",
    hosts: { office: 50 },
    wanAddress: "203.0.113.70",
    wanGateway: "203.0.113.65",
    wanBits: 26,
    wanNetwork: "203.0.113.64/26",
  },
  home: {
    router: "router-h",
    isp: "isp-d",
    lan: "192.168.3",
    hosts: { home: 50 },
    wanAddress: "203.0.113.140",
    wanGateway: "203.0.113.129",
    wanBits: 26,
    wanNetwork: "203.0.113.128/26",
  },
};

export const lineIds = Object.keys(lines) as LineId[];

export const serverLan = {
  server: "192.168.0.10",
  nas: "192.168.0.99",
  subnet: "192.168.0.0/24",
  router: "192.168.0.1",
};

export const internetNetwork = { address: "203.0.113.1/26", resolver: "203.0.113.53" };

/** Hosts that stand on the internet itself, on one switch. */
export const internetHosts = {
  "remote-mx": { address: "203.0.113.25", name: "mx.remote.example" },
  board: { address: "203.0.113.35", name: "mail.board.example" },
  submission: { address: "203.0.113.45", name: "smtp.provider-a.example" },
  web: { address: "203.0.113.55", name: "www.web.example" },
  dashboard: { address: "203.0.113.60", name: "dashboard.mailpath.example" },
} as const;

export type InternetHost = keyof typeof internetHosts;

/** Where a command can be run from. */
export type HostId =
  | InternetHost
  | "classroom"
  | "office"
  | "home"
  | "server"
  | "server-lan"
  | "nas"
  | "internet"
  | `router-${string}`
  | `isp-${string}`;

/** Host name → its addresses in DNS. */
export type PublicNames = Readonly<Record<string, readonly string[]>>;

export const publicNames: PublicNames = {
  [schoolHost]: [lines["server-line"].wanAddress],
  ...Object.fromEntries(Object.values(internetHosts).map(({ name, address }) => [name, [address]])),
};

export const exchangers: Readonly<Record<string, string>> = {
  [schoolDomain]: schoolHost,
  [remoteDomain]: internetHosts["remote-mx"].name,
  "board.example": internetHosts.board.name,
  "provider-a.example": internetHosts.submission.name,
};
