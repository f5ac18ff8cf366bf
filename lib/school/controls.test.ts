import { expect, it } from "vitest";
import { shippedBook } from "@/lib/catalogue/provider/book";
import { profileSchema } from "@/lib/core/profile";
import { fillControls, proposedControls, withControls } from "./controls";

const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [
    { id: "classroom", isp: "nifty" },
    { id: "library", isp: "nifty" },
    { id: "office", isp: "ocn" },
  ],
  server: { host: "mail.minami.example" },
  controls: [{ host: "smtp.nifty.com", port: 465 }],
});

it("proposes the providers' relays that are not in the profile yet, each once", () => {
  expect(proposedControls(profile, shippedBook)).toEqual([
    { host: "smtp.nifty.com", port: 587, provider: "nifty" },
  ]);
});

it("never proposes the mail server as its own control", () => {
  const own = { ...profile, controls: [], server: { ...profile.server, host: "smtp.nifty.com" } };
  expect(proposedControls(own, shippedBook)).toEqual([]);
});

it("adds each control once and keeps what was there", () => {
  const [proposed] = proposedControls(profile, shippedBook);
  const added = withControls(profile, proposed ? [proposed, proposed] : []);
  expect(added.controls).toEqual([
    { host: "smtp.nifty.com", port: 465 },
    { host: "smtp.nifty.com", port: 587 },
  ]);
  expect(proposedControls(added, shippedBook)).toEqual([]);
});

it("keeps what was there where a profile has no room for more", () => {
  const many = Array.from({ length: 50 }, (_, index) => ({ host: `relay${index}.example`, port: 587 }));
  const { controls } = withControls(profile, many);
  expect(controls).toHaveLength(50);
  expect(controls[0]).toEqual({ host: "smtp.nifty.com", port: 465 });
});

it("fills a form from the providers chosen in it, once", () => {
  const form = { "lines.count": "1", "lines.0.isp": "nifty", controls: "smtp.nifty.com:465" };
  const filled = fillControls(form, shippedBook);
  expect(filled.added).toBe(1);
  expect(filled.values.controls).toBe("smtp.nifty.com:465\nsmtp.nifty.com:587");
  expect(fillControls(filled.values, shippedBook)).toEqual({ values: filled.values, added: 0 });
});
