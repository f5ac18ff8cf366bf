import { run } from "./command";
import { teacher } from "./mta/account";
import { inside } from "./net/namespace";
import { remoteDomain, schoolDomain, schoolHost } from "./topology";

export type Sending = {
  port: 25 | 587 | 465 | number;
  subject: string;
  /** Log in as the teacher, inside TLS. */
  auth: boolean;
  to?: string;
  sender?: string;
  /** Dialled in place of the school's mail server. */
  server?: string;
  /** How long the client waits for a connection and for each reply; short where a filter is expected to be silent. */
  timeoutS?: number;
};

export type Sent = {
  /** The server took responsibility for the message. */
  accepted: boolean;
  /** swaks exit code: 0 sent, 2 no connection, 21 greeting, 23 MAIL, 24 RCPT, 28 AUTH, 29 TLS. */
  exit: number;
  transcript: string;
};

const receiver = `inbox@${remoteDomain}`;

/** Sends one message by a real mail client; a refusal is a result. */
export async function sendMail(namespace: string, sending: Sending): Promise<Sent> {
  const tls = sending.port === 465 ? ["--tls-on-connect"] : ["--tls"];
  const login = sending.auth ? [...tls, "--auth", "PLAIN", "-au", teacher.user, "-ap", teacher.password] : [];
  const output = await run(
    inside(namespace, [
      ...[
        "swaks",
        "--server",
        sending.server ?? schoolHost,
        "--port",
        `${sending.port}`,
        "--timeout",
        `${sending.timeoutS ?? 20}`,
      ],
      ...["--helo", "class-pc.school.example", "--from", sending.sender ?? `${teacher.user}@${schoolDomain}`],
      ...["--to", sending.to ?? receiver, "--header", `Subject: ${sending.subject}`, ...login],
    ]),
    { timeoutMs: 60_000 },
  );
  return { accepted: output.code === 0, exit: output.code, transcript: output.stdout + output.stderr };
}
