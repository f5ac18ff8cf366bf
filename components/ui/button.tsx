import Link from "next/link";
import type { ComponentProps } from "react";

const looks = {
  primary: "bg-ink text-paper hover:opacity-90",
  plain: "border border-edge bg-sheet text-ink hover:bg-paper",
  danger: "border border-barrier bg-sheet text-barrier hover:bg-barrier-wash",
  quiet: "text-lane underline underline-offset-4 hover:no-underline",
};
export type Look = keyof typeof looks;

const shape = (look: Look): string =>
  look === "quiet"
    ? "inline-flex min-h-11 items-center"
    : "inline-flex min-h-11 items-center justify-center rounded-lg px-4 py-2 font-semibold disabled:opacity-60";

type ButtonProps = ComponentProps<"button"> & { look?: Look };

export const Button = ({ look = "plain", className = "", type = "submit", ...rest }: ButtonProps) => (
  <button type={type} className={`${shape(look)} ${looks[look]} ${className}`} {...rest} />
);

type LinkButtonProps = ComponentProps<typeof Link> & { look?: Look };

export const LinkButton = ({ look = "plain", className = "", ...rest }: LinkButtonProps) => (
  <Link className={`${shape(look)} ${looks[look]} ${className}`} {...rest} />
);
