"use client";

import { Button, type Look } from "./button";

export const PrintButton = ({ label, look }: { label: string; look?: Look }) => (
  <Button type="button" look={look} onClick={() => window.print()}>
    {label}
  </Button>
);
