// Asks the exporter for every pair, so many at a time, and prints what it said and how long all took.
import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import type { Pair } from "./mix";

const [file = "", atOnce = "64"] = process.argv.slice(2);
const pairs = JSON.parse(readFileSync(file, "utf8")) as Pair[];
const agent = new Agent({ keepAlive: true, maxSockets: Number(atOnce) });

function ask({ address, port }: Pair): Promise<boolean> {
  const module = port === 465 ? "smtps" : "smtp";
  const path = `/probe?module=${module}&target=${address}:${port}`;
  return new Promise((resolve) => {
    get({ host: "127.0.0.1", port: 9115, path, agent }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => (text += chunk)).on("end", () => resolve(/^probe_success 1$/m.test(text)));
    }).on("error", () => resolve(false));
  });
}

const start = performance.now();
const up = await Promise.all(pairs.map(async (pair) => [`${pair.address} ${pair.port}`, await ask(pair)]));
console.log(JSON.stringify({ wallS: (performance.now() - start) / 1_000, up }));
agent.destroy();
