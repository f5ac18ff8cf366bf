/** Whether a source is a page that can be opened. An administrator may name a letter or a telephone call instead. */
export const isPage = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
