import type { Locale } from "@/lib/core/locale";
import { escapeXml } from "@/lib/core/xml";

export type FeedEntry = { id: string; title: string; text: string; at: Date };
type Feed = {
  id: string;
  title: string;
  locale: Locale;
  updated: Date;
  page: string;
  entries: readonly FeedEntry[];
};

/** An Atom feed (RFC 4287). */
export const atomFeed = ({
  id,
  title,
  locale,
  updated,
  page,
  entries,
}: Feed): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${escapeXml(id)}</id>
<title>${escapeXml(title)}</title>
<updated>${updated.toISOString()}</updated>
<author><name>Mailpath</name></author>
<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
${entries.map((entry) => atomEntry(entry, page)).join("\n")}
</feed>
`;

const atomEntry = ({ id, title, text, at }: FeedEntry, page: string): string => `<entry>
<id>${escapeXml(id)}</id>
<title>${escapeXml(title)}</title>
<updated>${at.toISOString()}</updated>
<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
<content type="text">${escapeXml(text)}</content>
</entry>`;
