import { domainToUnicode } from "node:url";
import { expect, it } from "vitest";
import { parseHost, parseHostPort } from "./host";
import { readableHost } from "./readable-host";

it.each([
  ["mail.example.jp", "mail.example.jp"],
  [" Mail.Example.JP. ", "mail.example.jp"],
  ["bücher.example", "xn--bcher-kva.example"],
  ["BÜCHER.example", "xn--bcher-kva.example"],
  ["学校.example", "xn--48s290a.example"],
  ["学校。example", "xn--48s290a.example"],
  ["192.0.2.1", "192.0.2.1"],
  ["2001:DB8::0:1", "2001:db8::1"],
  ["[2001:db8::1]", "2001:db8::1"],
  ["[mail.example]", "mail.example"],
])("reads %j as %j", (typed, host) => {
  expect(parseHost(typed)).toBe(host);
});

it.each([
  "",
  "mail.example; reboot",
  "$(reboot).example",
  "`reboot`.example",
  "mail|sh",
  "mail.example\nreboot",
  "mail.example\u0000",
  "http://mail.example",
  "mail.example:25",
  "a@mail.example",
  "mail\u202e.example",
  "-rf.example",
  "127.1",
  "0x7f000001",
  "fe80::1%eth0",
  "[fe80::1%25eth0]",
  "[2001:db8::1",
  "2001:db8::g",
  `${"a".repeat(64)}.example`,
  "xn--a.example",
  "a".repeat(1_000_000),
])("refuses %j", (typed) => {
  expect(parseHost(typed)).toBeNull();
});

it.each([
  ["[2001:db8::1]:25", { host: "2001:db8::1", port: 25 }],
  ["学校.example:587", { host: "xn--48s290a.example", port: 587 }],
  ["2001:db8::1:25", null],
  ["[fe80::1%eth0]:25", null],
  ["mail.example:0", null],
  ["mail.example:70000", null],
])("reads the endpoint %j", (typed, endpoint) => {
  expect(parseHostPort(typed)).toEqual(endpoint);
});

it.each([
  "xn--bcher-kva.example",
  "xn--48s290a.example",
  "mail.xn--4dkua4c.xn--zckzah",
  "xn--e1afmkfd.xn--p1ai",
  "xn--nxasmq6b.example",
])("shows %s as Node does", (host) => {
  expect(readableHost(host)).toBe(domainToUnicode(host));
  expect(parseHost(readableHost(host))).toBe(host);
});

it.each(["mail.example", "2001:db8::1", "xn--.example", "xn--a-ecp.example", "xn--99999999.example"])(
  "leaves %s as it is",
  (host) => expect(readableHost(host)).toBe(host),
);
