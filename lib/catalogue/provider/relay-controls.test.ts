import { expect, it } from "vitest";
import { shippedBook } from "./book";
import { relayControls } from "./relay-controls";

it("gives a provider's own submission host, on each port that is documented", () => {
  expect(relayControls(shippedBook, ["nifty"])).toEqual([
    { host: "smtp.nifty.com", port: 587, provider: "nifty" },
    { host: "smtp.nifty.com", port: 465, provider: "nifty" },
  ]);
});

it("leaves port 25 of a relay out", () => {
  expect(relayControls(shippedBook, ["asahinet"]).map(({ port }) => port)).toEqual([465, 587]);
});

it("gives nothing where the host differs per customer, or the provider is not known", () => {
  expect(relayControls(shippedBook, ["ocn", "alphaweb", "other", "nobody"])).toEqual([]);
});
