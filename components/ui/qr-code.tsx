import encodeQR from "qr";

type QrCodeProps = {
  /** At most some 2,900 characters; a link or an `otpauth:` address is far below. */
  text: string;
  /** Read out in the picture's place. */
  label: string;
  className?: string;
};

/** Empty modules around the code that a reader needs: ISO/IEC 18004, section 9.1. */
const quietZone = 4;

/** One horizontal run of dark modules a piece: a tenth of what a square each would take. */
function pathOf(rows: readonly boolean[][]): string {
  return rows
    .flatMap((row, y) =>
      [
        ...row
          .map((dark) => (dark ? "1" : "0"))
          .join("")
          .matchAll(/1+/g),
      ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join("");
}

/** Text as a QR code, drawn on the server. Always dark on white, whatever the theme: cameras expect that. */
export function QrCode({ text, label, className = "w-48" }: QrCodeProps) {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: quietZone });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      className={`aspect-square rounded-lg ${className}`}
    >
      <path d={`M0 0h${rows.length}v${rows.length}H0z`} fill="#fff" />
      <path d={pathOf(rows)} fill="#000" />
    </svg>
  );
}
