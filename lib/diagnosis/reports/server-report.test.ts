import { describe, expect, it } from "vitest";
import { readServerReport } from "./server-report";

const report = `$ sh report.sh
== mailpath: services ==
smtp                  587/tcp mail
== mailpath: listeners ==
State  Recv-Q Send-Q Local Address:Port  Peer Address:Port
LISTEN 0      10           0.0.0.0:587       0.0.0.0:*
LISTEN 0      10              [::]:587          [::]:*
LISTEN 0      10         127.0.0.1:25        0.0.0.0:*
== mailpath: queue-runner ==
root   74  sendmail: MTA: accepting connections
smmsp  75  sendmail: Queue runner@00:10:00 for /var/spool/mqueue-client
== mailpath: mailq ==
\t\t/var/spool/mqueue (1 request)
-----Q-ID----- --Size-- -----Q-Time----- ------------Sender/Recipient-----------
6AO25ON9000192        6 Tue Nov 24 02:05 <teacher@minami.example>
                 (Deferred: Connection refused by mx.far.example.)
\t\t\t\t\t <someone@far.example>
== mailpath: log ==
Nov 24 02:05:25 sendmail[194]: 6AO25ON9000192: to=<someone@far.example>, mailer=esmtp, pri=30078, relay=mx.far.example. [203.0.113.77], dsn=4.4.1, stat=Deferred: Connection refused by mx.far.example.
== mailpath: outgoing ==
mx.far.example 25 open
mx.near.example 25 timeout
mx.other.example 25 error
`;

describe("readServerReport", () => {
  it("reads every section, with the lines of the whole text", () => {
    const source = "server-report";
    const relay = "mx.far.example";
    expect(readServerReport(report)).toEqual([
      { kind: "services-smtp", source, line: 3, port: 587 },
      { kind: "listener", source, line: 6, address: "0.0.0.0", port: 587 },
      { kind: "listener", source, line: 7, address: "::", port: 587 },
      { kind: "listener", source, line: 8, address: "127.0.0.1", port: 25 },
      { kind: "queued", source, line: 16, reason: "connection-refused", relay, port: null },
      { kind: "queued", source, line: 19, reason: "connection-refused", relay, port: null },
      { kind: "outgoing-25", source, line: 21, host: "mx.far.example", transport: "open" },
      { kind: "outgoing-25", source, line: 22, host: "mx.near.example", transport: "timeout" },
    ]);
  });

  it.each([
    ["sendmail -L sm-mta -bd -q30m", true],
    ["sendmail -L sm-mta -bd", false],
    ["sendmail -Ac -q30m", null],
    ["sendmail: Queue runner@00:30:00 for /var/spool/mqueue", true],
    ["qmgr -l -t unix -u", true],
    ["/usr/sbin/exim4 -bd -q30m", true],
    ["/usr/sbin/exim4 -bd", false],
    ["sh: ps: not found", null],
    ["", false],
  ])("queue runner: %s", (line, running) => {
    const facts = readServerReport(`== mailpath: queue-runner ==\n${line}\n`);
    expect(facts).toMatchObject(running === null ? [] : [{ kind: "queue-runner", running }]);
    expect(facts).toHaveLength(running === null ? 0 : 1);
  });

  it.each([
    ["tcp        0      0 0.0.0.0:25              0.0.0.0:*               LISTEN", "0.0.0.0"],
    ["tcp6       0      0 :::25                   :::*                    LISTEN", "::"],
    ["tcp4       0      0 *.25                   *.*                    LISTEN", "*"],
    ["tcp4       0      0 127.0.0.1.25           *.*                    LISTEN", "127.0.0.1"],
    ["root     sendmail   1234  4  tcp4   *:25                  *:*", "*"],
  ])("listener: %s", (line, address) => {
    expect(readServerReport(`== mailpath: listeners ==\n${line}\n`)).toMatchObject([
      { kind: "listener", address, port: 25 },
    ]);
  });

  it("is not fooled by the services file's other lines", () => {
    const lines = "26:smtp\t\t25/tcp\t\tmail\n122:submission\t587/tcp\n";
    expect(readServerReport(`== mailpath: services ==\n${lines}`)).toMatchObject([{ port: 25 }]);
  });
});
