import { join } from "node:path";
import { must } from "../command";
import { internetHosts } from "../topology";
import { startDaemon } from "./daemon";

/** A web host that answers on 443. */
export async function startWeb(namespace: string, dir: string): Promise<void> {
  const [key, certificate] = [join(dir, "web.key"), join(dir, "web.pem")];
  await must([
    ...["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"],
    ...["-days", "30", "-subj", `/CN=${internetHosts.web.name}`, "-keyout", key, "-out", certificate],
  ]);
  const server = [
    "openssl",
    "s_server",
    "-accept",
    "443",
    "-cert",
    certificate,
    "-key",
    key,
    "-www",
    "-quiet",
  ];
  startDaemon(namespace, server, join(dir, "web.log"));
}
