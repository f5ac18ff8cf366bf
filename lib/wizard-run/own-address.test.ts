import { describe, expect, it } from "vitest";
import { addressInNetwork } from "./own-address";

const at = (address: string, internal = false, family: "IPv4" | "IPv6" = "IPv4") => ({
  address,
  internal,
  family,
});

describe("addressInNetwork", () => {
  it("names the address that a classroom can reach", () => {
    const lo = [at("127.0.0.1", true), at("::1", true, "IPv6")];
    expect(addressInNetwork({ lo, eth0: [at("fe80::1", false, "IPv6"), at("192.168.0.5")] })).toBe(
      "192.168.0.5",
    );
    expect(addressInNetwork({ lo, docker0: [at("172.17.0.1")], wlan0: [at("10.1.2.3")] })).toBe("10.1.2.3");
    expect(addressInNetwork({ eth0: [at("203.0.113.7")], eth1: [at("172.20.0.4")] })).toBe("172.20.0.4");
    expect(addressInNetwork({ eth0: [at("203.0.113.7")] })).toBe("203.0.113.7");
  });

  it("names none where there is none", () => {
    expect(addressInNetwork({ lo: [at("127.0.0.1", true)], eth0: [at("169.254.3.4")] })).toBeNull();
  });
});
