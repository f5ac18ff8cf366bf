import { bracketed } from "../quote";
import type { ForwardKind, ForwardPlan } from "./forward-plan";

/**
 * Reads `school_rule PORT` for every port and drops lines marked with it from the candidate.
 * A rule of the school's that leads elsewhere stops the change; 25 is theirs as soon as they have any rule for it.
 */
export function portChecks(kind: ForwardKind, plan: ForwardPlan, translation: string): string {
  if (plan.forwards.length === 0) return "";
  const server = bracketed(plan.server);
  // What follows -i differs from one system's sed to the next.
  const drop = (lines: string) =>
    `sed "/${lines}# port $port\\$/d" "$new" >"$new.less"\n      mv "$new.less" "$new"`;
  const leave25 = `    25:*)
      echo "25 is forwarded already; that rule stays as it is: $line"
      ${drop("")} ;;
`;
  return `for port in ${plan.forwards.map(({ port }) => port).join(" ")}; do
  line=$(school_rule $port)
  case "$port:$line " in
    "$port: ") ;;
${kind === "submission" ? leave25 : ""}    *" ${server}:25 "*|25:*" ${server} "*)
      echo "Port $port is forwarded already; that rule stays as it is: $line"
      ${drop(translation)} ;;
    *)
      rm -f "$new"
      echo "Nothing was changed: port $port is in use by a rule of your own: $line" >&2
      exit 1 ;;
  esac
done`;
}
