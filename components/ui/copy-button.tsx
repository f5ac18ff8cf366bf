"use client";

import { useState } from "react";
import { Button } from "./button";

type CopyButtonProps = { text: string; label: string; done: string };

/** Copies exactly `text`. Without a secure context the clipboard is closed to scripts, so the text is selected instead. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const [isDone, setDone] = useState(false);
  const copy = async () => {
    await (window.isSecureContext ? navigator.clipboard.writeText(text) : copyBySelection(text));
    setDone(true);
  };
  return (
    <Button type="button" onClick={copy}>
      <span aria-live="polite">{isDone ? `✓ ${done}` : label}</span>
    </Button>
  );
}

/** The one way that works on plain http, which is how a school reaches this machine by its address. */
function copyBySelection(text: string): void {
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
