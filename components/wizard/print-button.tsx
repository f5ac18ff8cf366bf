"use client";

import { Button } from "@/components/ui/button";

export const PrintButton = ({ label }: { label: string }) => (
  <Button type="button" onClick={() => window.print()}>
    {label}
  </Button>
);
