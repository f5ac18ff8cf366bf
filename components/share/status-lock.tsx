import type { ShareWords } from "./status-words";

type StatusLockProps = { t: ShareWords; problem: string | null };

/** Asks for a link's password. It says nothing of what is behind it. */
export const StatusLock = ({ t, problem }: StatusLockProps) => (
  <>
    <h1>{t("lock.title")}</h1>
    <p className="lead">{t("lock.text")}</p>
    <form method="post">
      {problem && (
        <p className="problem" role="alert" id="problem">
          <span aria-hidden="true">✕ </span>
          {problem}
        </p>
      )}
      <label htmlFor="password">{t("lock.label")}</label>
      <input
        id="password"
        name="password"
        type="password"
        autoComplete="off"
        required
        maxLength={200}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? "problem" : undefined}
      />
      <button type="submit">{t("lock.open")}</button>
    </form>
  </>
);
