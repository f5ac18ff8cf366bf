import { join } from "node:path";
import type { Output } from "../lab/command";
import { until } from "../lab/command";
import { giveNames, namespacePrefix } from "../lab/net/namespace";
import { repositoryDir } from "../lab/places";
import { type HostId, internetNetwork, type LineId, lines } from "../lab/topology";
import type { World } from "../lab/world";

const sound = ({ code, stdout, stderr }: Output) => {
  if (code !== 0) throw new Error(`exit ${code}\n${stdout}${stderr}`);
};

export const router = (line: LineId) => lines[line].router as HostId;
export const isp = (line: LineId) => lines[line].isp as HostId;

let tables = 0;

const addChain = async (world: World, host: HostId, hook: string, rules: readonly string[]) =>
  sound(
    await world.exec(host, ["nft", "-f", "-"], {
      input: `table inet broken${tables++} {\n  chain rules {\n    type ${hook}; policy accept;\n${rules.map((rule) => `    ${rule}\n`).join("")}  }\n}\n`,
    }),
  );

/** Rules for what the host passes on. */
export const filter = (world: World, host: HostId, ...rules: string[]): Promise<void> =>
  addChain(world, host, "filter hook forward priority -5", rules);

/** Rules for what the host itself sends. */
export const filterOwn = (world: World, host: HostId, ...rules: string[]): Promise<void> =>
  addChain(world, host, "filter hook output priority -5", rules);

/** Rules that send connections elsewhere before they are routed. */
export const divert = (world: World, host: HostId, ...rules: string[]): Promise<void> =>
  addChain(world, host, "nat hook prerouting priority dstnat - 5", rules);

/** Waits until a program in that host's network listens on the port. */
export const listening = (world: World, host: HostId, port: number): Promise<true> =>
  until(`${host} to listen on ${port}`, async () =>
    (await world.exec(host, `ss -Hltn 'sport = :${port}' | grep -q .`)).code === 0 ? true : null,
  );

/** A peer that no real server would play (`peers.ts`), in that host's network. */
export async function startPeer(world: World, host: HostId, kind: string, port: number): Promise<void> {
  const script = join(repositoryDir, "e2e/scenarios/peers.ts");
  world.start(host, [process.execPath, "--import", "tsx", script, kind, `${port}`]);
  await listening(world, host, port);
}

/** The line's router answers names itself, some of them as told. */
export async function ownResolver(world: World, line: LineId, ...options: string[]): Promise<void> {
  const address = `${lines[line].lan}.1`;
  const names = ["--no-daemon", "--no-resolv", "--no-hosts", "--bind-interfaces", "--user=root"];
  const upstream = [`--listen-address=${address}`, `--server=${internetNetwork.resolver}`, "--pid-file"];
  world.start(router(line), ["dnsmasq", ...names, ...upstream, ...options]);
  for (const host of Object.keys(lines[line].hosts))
    await giveNames(`${namespacePrefix(world.options.runId)}${host}`, address, "");
}

/** Inside hosts have no name of their own for the server: they dial its public address. */
export const publicNameInside = (world: World): Promise<void> =>
  giveNames(`${namespacePrefix(world.options.runId)}server-lan`, internetNetwork.resolver, "");

/** A box on the line that reads the mail server's 25 and changes what it says. */
export async function meddle(
  world: World,
  line: LineId,
  kind: "masks" | "strips" | "strips-starttls",
): Promise<void> {
  await startPeer(world, isp(line), kind, 2525);
  const server = lines["server-line"].wanAddress;
  await divert(world, isp(line), `iifname "line0" ip daddr ${server} tcp dport 25 redirect to :2525`);
}

export const stopFarMail = async (world: World, host: "board" | "remote-mx"): Promise<void> =>
  sound(await world.shOn(host, "kill $(cat /var/spool/postfix/pid/master.pid)"));

export const onServer = async (world: World, text: string): Promise<void> =>
  sound(await world.shOn("server", `set -e\n${text}`, 60_000));

export const restartPostfix = "postfix stop 2>&1; postfix start 2>&1";
