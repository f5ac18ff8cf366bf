import { spawn } from "node:child_process";
import { openSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { must, type Output, run, until } from "./command";
import { inside } from "./net/namespace";
import { type Layer, layerDir } from "./places";

export type MachineSpec = {
  namespace: string;
  hostName: string;
  /** Lowest last: what a layer lacks shows through from the one after it. */
  layers: readonly Layer[];
  /** Holds this machine's own files and the boot log. */
  dir: string;
  resolver: string;
  hosts: string;
};

/** A computer with a Debian root, process ids, mounts and a host name of its own, in one network namespace. */
export type Machine = {
  readonly spec: MachineSpec;
  /** Pipes text verbatim into `sh`, run as that machine's root. */
  sh(text: string, timeoutMs?: number): Promise<Output>;
  /** As `sh`; throws where it fails. */
  setUp(text: string): Promise<string>;
  read(path: string): Promise<string>;
  write(path: string, text: string, mode?: number): Promise<void>;
  /** A path of the machine as this process sees it. */
  path(path: string): string;
  /** What a person types to stand inside it. */
  enter: readonly string[];
};

const boot = `set -e
root="$1/root"
mount -t overlay overlay -o "lowerdir=$2,upperdir=$1/upper,workdir=$1/work" "$root"
hostname "$3"
cd "$root"
mount -t proc proc proc
mount -t tmpfs -o mode=755 tmpfs run
mount -t tmpfs -o mode=755 tmpfs dev
mkdir dev/shm dev/pts run/lock
for device in null:1:3 zero:1:5 full:1:7 random:1:8 urandom:1:9 tty:5:0; do
  IFS=: read -r name major minor <<END
$device
END
  mknod -m 666 "dev/$name" c "$major" "$minor"
done
ln -s /proc/self/fd dev/fd
exec chroot . /usr/bin/tini -s -- /bin/sh -c '/bin/busybox syslogd -S -O /var/log/mail.log; touch /run/booted; exec sleep infinity'
`;

/** `unshare` stays outside; the machine's process 1 is its only child. */
async function firstProcess(outside: number): Promise<number | null> {
  const children = await readFile(`/proc/${outside}/task/${outside}/children`, "utf8").catch(() => "");
  const pid = Number(children.trim().split(" ")[0]);
  if (!pid) return null;
  const booted = await readFile(`/proc/${pid}/root/run/booted`, "utf8").catch(() => null);
  return booted === null ? null : pid;
}

function launch(spec: MachineSpec): number {
  const log = openSync(join(spec.dir, "boot.log"), "a");
  const unshare = [
    "unshare",
    "--pid",
    "--kill-child",
    "--mount",
    "--uts",
    "--ipc",
    "--propagation",
    "private",
  ];
  const lower = spec.layers.map(layerDir).join(":");
  const [file = "", ...args] = inside(spec.namespace, [
    ...unshare,
    ...["sh", "-c", boot, "boot", spec.dir, lower, spec.hostName],
  ]);
  const child = spawn(file, args, { detached: true, stdio: ["ignore", log, log] });
  child.unref();
  if (child.pid === undefined) throw new Error(`cannot start ${spec.hostName}`);
  return child.pid;
}

async function prepare(spec: MachineSpec) {
  for (const name of ["upper/etc", "work", "root"]) await mkdir(join(spec.dir, name), { recursive: true });
  const etc = join(spec.dir, "upper/etc");
  await writeFile(join(etc, "hostname"), `${spec.hostName}\n`);
  await writeFile(join(etc, "hosts"), `127.0.0.1 localhost\n${spec.hosts}`);
  await writeFile(join(etc, "resolv.conf"), `nameserver ${spec.resolver}\noptions timeout:2 attempts:2\n`);
}

/** Boots the machine; it ends with its network namespace (see `removeNamespaces`). */
export async function startMachine(spec: MachineSpec): Promise<Machine> {
  await prepare(spec);
  const outside = launch(spec);
  const pid = await until(`${spec.hostName} to boot`, () => firstProcess(outside)).catch(async (cause) => {
    throw new Error(await readFile(join(spec.dir, "boot.log"), "utf8"), { cause });
  });
  const enter = ["nsenter", "-t", `${pid}`, "-m", "-u", "-i", "-n", "-p", "-r", "-w"];
  const clean = [
    "env",
    "-i",
    "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "HOME=/root",
    "LANG=C",
  ];
  const shell = [...enter, ...clean, "sh"];
  const path = (inner: string) => `/proc/${pid}/root${inner}`;
  return {
    spec,
    path,
    enter,
    sh: (text, timeoutMs) => run(shell, { input: text, timeoutMs }),
    setUp: (text) => must([...shell, "-ec", text]),
    read: (inner) => readFile(path(inner), "utf8"),
    write: async (inner, text, mode = 0o644) => {
      await mkdir(dirname(path(inner)), { recursive: true });
      await writeFile(path(inner), text);
      await chmod(path(inner), mode);
    },
  };
}
