import type { PhoneWords } from "./phone-words";

export const Problem = ({ words }: { words: string | null }) =>
  words && (
    <p className="problem" role="alert">
      <span aria-hidden="true">✕ </span>
      {words}
    </p>
  );

/** Without it nothing is taken: it decides what an answer says about the school. */
export const WifiOff = ({ t }: { t: PhoneWords }) => (
  <label className="tick">
    <input type="checkbox" name="wifi" required />
    <span>{t("page.wifiOff")}</span>
  </label>
);
