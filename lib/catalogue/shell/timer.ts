import { hereDocument } from "../quote";
import { stateDir, step } from "./state";

/** Until then an armed change is taken back, unless somebody disarms. */
export const armSeconds = 300;

const pidFile = (name: string) => `${stateDir}/${name}.armed`;
const undoFile = (name: string) => `${stateDir}/${name}.undo`;

/** Ends the timer if one runs; a number that another program has meanwhile is left alone. */
export const stopTimer = (name: string): string => `if [ -f ${pidFile(name)} ]; then
  pid=$(cat ${pidFile(name)})
  rm -f ${pidFile(name)}
  case $(tr '\\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" || ps -p "$pid" -o args= 2>/dev/null) in
    *${undoFile(name)}*) kill "$pid" ;;
  esac
fi`;

/** Starts a timer that takes the change back by itself: a lost connection to the router heals alone. Small systems have no nohup. */
export const armScript = (name: string, undo: string): string =>
  step(`mkdir -p ${stateDir}
cat >${undoFile(name)} ${hereDocument(`trap 'kill $!; exit' TERM\nsleep "$1" &\nwait $!\ntrap - TERM\nrm -f ${pidFile(name)}\n${undo}`, "UNDO")}
if [ -f ${pidFile(name)} ] && kill -0 "$(cat ${pidFile(name)})" 2>/dev/null; then
  echo "The timer is running already."
else
  (trap '' HUP; exec sh ${undoFile(name)} "\${MAILPATH_SECONDS:-${armSeconds}}") </dev/null >/dev/null 2>&1 &
  echo $! >${pidFile(name)}
  echo "Armed: the change takes itself back in \${MAILPATH_SECONDS:-${armSeconds}} seconds, unless disarmed."
fi`);

export const disarmScript = (name: string): string =>
  step(`${stopTimer(name)}
rm -f ${undoFile(name)}
echo "No timer is running."`);
