import type { PhoneTask } from "@/lib/check/phone";
import { isAddress } from "@/lib/core/host";
import { isImplicitTlsPort, smtpPort } from "@/lib/core/port";
import { Problem, WifiOff } from "./phone-parts";
import { phoneScript } from "./phone-script";
import type { PhoneWords } from "./phone-words";

type PhonePageProps = {
  t: PhoneWords;
  task: PhoneTask;
  peer: string | null;
  problem: string | null;
  text: string;
};

/** What a phone is asked to do, in four steps. All but the second work without script. */
export const PhonePage = ({ t, task, peer, problem, text }: PhonePageProps) => (
  <>
    <h1>{t("page.title")}</h1>
    <p className="lead">{t("page.lead", { host: task.host })}</p>
    <Problem words={problem} />
    <section>
      <h2>{t("page.limitTitle")}</h2>
      <p>{t("page.limit")}</p>
    </section>
    <section>
      <h2>{t("page.wifiTitle")}</h2>
      <p>{t("page.wifi")}</p>
      {peer && <p className="small">{t("page.seenAs", { address: peer })}</p>}
      {task.isInside && <Problem words={t("page.inside")} />}
    </section>
    <Web t={t} host={task.host} />
    <Settings t={t} task={task} />
    <section>
      <h2>{t("page.tellTitle")}</h2>
      <form method="post">
        <label htmlFor="text">{t("page.text")}</label>
        <textarea
          id="text"
          name="text"
          rows={5}
          maxLength={8000}
          defaultValue={text}
          aria-describedby="text-hint"
        />
        <span className="small" id="text-hint">
          {t("page.textHint")}
        </span>
        <button type="submit" name="step" value="read">
          {t("page.read")}
        </button>
      </form>
      <Sent t={t} ports={task.ports} />
    </section>
  </>
);

const Sent = ({ t, ports }: { t: PhoneWords; ports: readonly number[] }) => (
  <form method="post">
    <h3>{t("page.sentTitle")}</h3>
    <label htmlFor="port">{t("page.sentPort")}</label>
    <select id="port" name="port" required defaultValue="">
      <option value="">{t("page.sentChoose")}</option>
      {ports.map((port) => (
        <option key={port} value={port}>
          {port}
        </option>
      ))}
    </select>
    <WifiOff t={t} />
    <button type="submit" name="step" value="sent" aria-describedby="sent-hint">
      {t("page.sent")}
    </button>
    <span className="small" id="sent-hint">
      {t("page.sentHint")}
    </span>
  </form>
);

function Web({ t, host }: { t: PhoneWords; host: string }) {
  const site = isAddress(host) && host.includes(":") ? `[${host}]` : host;
  const asked = [
    ["/healthz", t("page.here")],
    [`https://${site}/`, `https://${site}/`],
  ] as const;
  return (
    <section>
      <h2>{t("page.webTitle")}</h2>
      <p>{t("page.web")}</p>
      <button id="try" type="button" hidden>
        {t("page.webTry")}
      </button>
      <noscript>
        <p className="small">{t("page.webNoScript")}</p>
      </noscript>
      <div role="status">
        <ul
          data-answered={t("page.answered")}
          data-unanswered={t("page.unanswered")}
          data-trying={t("page.trying")}
        >
          {asked.map(([address, name]) => (
            <li key={address} data-try={address}>
              {name}: <b>–</b>
            </li>
          ))}
        </ul>
      </div>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, and its hash stands in the policy */}
      <script dangerouslySetInnerHTML={{ __html: phoneScript }} />
    </section>
  );
}

const Settings = ({ t, task: { host, ports } }: { t: PhoneWords; task: PhoneTask }) => (
  <section>
    <h2>{t("page.mailTitle")}</h2>
    <p>{t("page.mail")}</p>
    <dl>
      <div>
        <dt>{t("page.server")}</dt>
        <dd>{host}</dd>
      </div>
      <div>
        <dt>{t("page.ports")}</dt>
        {ports
          .filter((port) => port !== smtpPort)
          .map((port) => (
            <dd key={port}>{t(isImplicitTlsPort(port) ? "page.implicit" : "page.starttls", { port })}</dd>
          ))}
      </div>
      <div>
        <dt>{t("page.login")}</dt>
        <dd>{t("page.loginText")}</dd>
      </div>
    </dl>
    <p>{t("page.others")}</p>
  </section>
);
