import { describe, expect, it } from "vitest";
import { isLoopback, peerAddress, plainAddress } from "./peer";

describe("who asks", () => {
  it("reads mapped addresses as what they are", () => {
    expect(plainAddress("::ffff:192.0.2.1")).toBe("192.0.2.1");
    expect(plainAddress("2001:DB8::1")).toBe("2001:db8::1");
    expect(plainAddress("nonsense")).toBeNull();
    expect(plainAddress(undefined)).toBeNull();
  });

  it("is the socket's other end unless that is a trusted proxy", () => {
    expect(peerAddress("192.0.2.1", "203.0.113.9", [])).toBe("192.0.2.1");
    expect(peerAddress("192.0.2.1", "203.0.113.9", ["192.0.2.0/24"])).toBe("203.0.113.9");
    expect(peerAddress("192.0.2.1", "", ["192.0.2.0/24"])).toBe("192.0.2.1");
  });

  it("stops at the first hop that nobody vouches for", () => {
    const trusted = ["192.0.2.0/24"];
    expect(peerAddress("192.0.2.1", "10.0.0.1, 203.0.113.9, 192.0.2.2", trusted)).toBe("203.0.113.9");
    expect(peerAddress("192.0.2.1", "10.0.0.1, junk, 192.0.2.2", trusted)).toBe("192.0.2.2");
  });

  it("knows loopback in both families", () => {
    expect(["127.0.0.1", "127.9.9.9", "::1"].map(isLoopback)).toEqual([true, true, true]);
    expect(["128.0.0.1", "::2", "localhost"].map(isLoopback)).toEqual([false, false, false]);
  });
});
