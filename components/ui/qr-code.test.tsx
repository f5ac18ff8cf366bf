import decodeQR from "qr/decode.js";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { QrCode } from "./qr-code";

const scale = 4;

/** Paints the runs of the drawing's last path as a camera would see them: white, and black where a run is. */
function pictureOf(markup: string) {
  const size = Number(/viewBox="0 0 (\d+) /.exec(markup)?.[1]) * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  const paths = [...markup.matchAll(/ d="([^"]+)" fill="#000"/g)].map(([, d]) => d ?? "").join("");
  for (const [, left = "0", top = "0", length = "0"] of paths.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let y = Number(top) * scale; y < (Number(top) + 1) * scale; y += 1)
      for (let x = Number(left) * scale; x < (Number(left) + Number(length)) * scale; x += 1)
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  return { width: size, height: size, data };
}

describe("QrCode", () => {
  it.each([
    "https://mail.example.jp/invite/q8nT3h0GZ2nqk6m9S4l1o5R7wXyVbUeD",
    "otpauth://totp/Mailpath:tanaka%40example.jp?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Mailpath",
    "短い文",
  ])("draws what a reader reads back: %s", (text) => {
    const markup = renderToStaticMarkup(<QrCode text={text} label="Code" />);
    expect(decodeQR(pictureOf(markup))).toBe(text);
  });

  it("is one picture with a name, without text or style of its own", () => {
    const markup = renderToStaticMarkup(<QrCode text="x" label='For "your" phone' />);
    expect(markup).toMatch(/^<svg role="img" aria-label="For &quot;your&quot; phone"/);
    expect(markup).not.toMatch(/style=|<text|<script/);
  });
});
