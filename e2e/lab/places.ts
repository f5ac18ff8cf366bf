import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { layerPath } from "./roots/layers.mjs";

export const repositoryDir = fileURLToPath(new URL("../..", import.meta.url));

export const runsDir = join(tmpdir(), "mailpath-lab");

/** Everything a run writes outside its namespaces; removed with the world. */
export const stateDir = (runId: string): string => join(runsDir, runId);

export type Layer = "base" | "postfix" | "sendmail" | "exim" | "courier" | "opensmtpd" | "haraka";

/** Unpacked Debian packages, made by install.mjs, read-only beneath every machine. */
export const layerDir = (layer: Layer): string => layerPath(layer);
