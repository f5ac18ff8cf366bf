import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AutoconfigInput, autoconfigXml, likelyDomain, mailDomainSchema } from "./autoconfig";

const base: AutoconfigInput = {
  domain: "higashi.example",
  schoolName: "Higashi",
  incoming: { type: "imap", host: "mail.higashi.example", port: 993, socket: "SSL" },
  outgoing: { host: "mail.higashi.example", port: 587, encryption: "starttls", login: "auth" },
  user: "address",
};

/** Every tag is closed in its turn, and no text holds a bare mark: what makes a file of this form well-formed. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml [^>]*\?>\n/, "")
    .replace(/<!--(?:(?!--)[\s\S])*-->/g, "")
    .replace(/<(\/?)([A-Za-z]+)((?: [a-z]+="[^"<>]*")*)>/g, (_, close: string, name: string) => {
      if (close === "") open.push(name);
      else if (open.pop() !== name) open.push("broken");
      return "";
    });
  return open.length === 0 && !/[<>]/.test(rest) && !/&(?!(?:amp|lt|gt|quot|apos);)/.test(rest);
}

describe("the autoconfig file", () => {
  it("holds the domain, and both servers as Thunderbird reads them", () => {
    const xml = autoconfigXml(base);
    expect(isWellFormed(xml)).toBe(true);
    expect(xml).toContain('<emailProvider id="higashi.example">');
    expect(xml).toContain('<incomingServer type="imap">');
    expect(xml).toContain("<socketType>STARTTLS</socketType>");
    expect(xml).toContain("<username>%EMAILADDRESS%</username>");
  });

  it("leaves the incoming server out rather than guess, and says what follows", () => {
    const xml = autoconfigXml({ ...base, incoming: null });
    expect(isWellFormed(xml)).toBe(true);
    expect(xml).not.toContain("<incomingServer");
    expect(xml).toContain("No incoming server was given");
  });

  it("asks for no login where the server knows the school by its address", () => {
    const xml = autoconfigXml({ ...base, outgoing: { ...base.outgoing, login: "addresses" } });
    expect(xml).toContain("client-IP-address");
    expect(xml.split("<outgoingServer")[1]).not.toContain("<username>");
  });

  it("never sends a password readable on a guess, and stays well-formed with any name", () => {
    expect(autoconfigXml({ ...base, outgoing: { ...base.outgoing, encryption: "unseen" } })).not.toContain(
      "plain",
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (schoolName) => {
        expect(isWellFormed(autoconfigXml({ ...base, schoolName }))).toBe(true);
      }),
    );
    expect(autoconfigXml({ ...base, schoolName: '</displayName><x a="&\u0000' })).toContain(
      "&lt;/displayName&gt;&lt;x a=&quot;&amp;<",
    );
  });

  it("suggests a domain and takes no address for one", () => {
    expect(likelyDomain("mail.higashi.example")).toBe("higashi.example");
    expect(likelyDomain("higashi.example")).toBe("higashi.example");
    expect(likelyDomain("203.0.113.10")).toBe("203.0.113.10");
    expect(mailDomainSchema.safeParse("203.0.113.10").success).toBe(false);
  });
});
