import { untilListening } from "./listeners";
import { stateDir } from "./state";

export const commandFile = (name: string): string => `${stateDir}/${name}.command`;

/**
 * `restart_daemon`: HUP where the daemon can start itself anew (its name is a full path), else stop and start it;
 * where it has died, it is started as it last ran. Needs `find_daemon`, which sets `pid` and `args`.
 */
export const restartDaemon = (name: string, program: string, service: string): string => `restart_daemon() {
  if find_daemon; then
    printf '%s\\n' "$args" >${commandFile(name)}
    case $args in
      /*) kill -HUP "$pid"; return 0 ;;
    esac
    kill "$pid"
    sleep 2
  fi
  if [ -s ${commandFile(name)} ]; then
    set -- $(cat ${commandFile(name)})
    shift
    ${program} "$@"
  elif [ -d /run/systemd/system ]; then
    systemctl restart ${service}
  else
    service ${service} restart
  fi
}
${untilListening}`;
