import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { formLimitBytes } from "./lib/core/form-limit";

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
];

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // Types are judged by `npm test`; a school's first start need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // The image optimiser fetches and decodes: nothing here needs it.
  images: { unoptimized: true },
  serverExternalPackages: ["@libsql/client", "libsql", "@prisma/adapter-libsql", "pg", "pino", "nodemailer"],
  experimental: { serverActions: { bodySizeLimit: formLimitBytes } },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    // A badge stands on other people's pages, and says so itself.
    {
      source: "/((?!s/[^/]+/badge\\.svg).*)",
      headers: [{ key: "Cross-Origin-Resource-Policy", value: "same-origin" }],
    },
    // A share link and a phone's are secrets: their pages set no-referrer themselves. So is an invitation.
    { source: "/invite/:path*", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
    { source: "/((?!s/|phone/|invite/).*)", headers: [{ key: "Referrer-Policy", value: "same-origin" }] },
  ],
};

export default createNextIntlPlugin("./i18n/request.ts")(nextConfig);
