/** Beginnings that people reach for first; with digits or a mark behind them they are no better. */
const stems = new Set(
  `password passw0rd p@ssword p@ssw0rd pass passwd admin administrator root user guest test testtest demo
   welcome letmein login master secret changeme default qwerty qwertyuiop qwertyui asdfgh asdfghjk asdfghjkl
   zxcvbn zxcvbnm qazwsx qazwsxedc 1qaz2wsx 1q2w3e4r 1q2w3e4r5t q1w2e3r4 abc abcd abcde abcdef abcdefg abcdefgh abcabc
   iloveyou sunshine princess football baseball basketball soccer superman batman dragon monkey shadow michael
   jennifer jordan hunter killer charlie daniel computer internet samsung google yahoo apple starwars pokemon
   whatever trustno hello freedom flower summer winter spring autumn sakura tokyo osaka kyoto japan nippon
   school teacher student classroom sensei gakkou gakko kyoshitsu mail mailpath mailserver sendmail postfix
   server network router cisco yamaha office system support service company letmein123 aikotoba himitsu`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

const keyboardRows = [
  "01234567890",
  "09876543210",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "abcdefghijklmnopqrstuvwxyz",
];

const isRun = (text: string): boolean => keyboardRows.some((row) => row.includes(text));

/** One character or one short piece again and again (`aaaaaaaa`, `121212`, `abcabcabc`). */
const isRepeated = (text: string): boolean => /^(.{1,4})\1+$/.test(text);

/** Whether a password is among the first that a guesser tries. Letter case and trailing digits or marks don't help it. */
export function isCommonPassword(password: string): boolean {
  const text = password.toLowerCase();
  const stem = text.replace(/[\d!?.@#$%&*_+=-]*$/, "");
  return (
    isRepeated(text) ||
    isRun(text) ||
    stems.has(text) ||
    stems.has(stem) ||
    /^\d{1,10}$/.test(text) ||
    (stem !== "" && text.length <= 12 && isRun(stem) && stem.length >= 3)
  );
}
