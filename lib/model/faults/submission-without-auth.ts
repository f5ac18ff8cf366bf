import { withServer } from "../world";
import { type FaultMode, instance } from "./types";

export const submissionWithoutAuth: FaultMode = {
  code: "submission-without-auth",
  instances: ({ ports }) =>
    ports.length === 0
      ? [
          instance({
            code: "submission-without-auth",
            odds: 0.05,
            apply: (world) => withServer(world, { offersAuth: false }),
          }),
        ]
      : [],
  remedies: ["fix-submission", "mta-port"],
  words: {
    en: {
      title: "Port {port} offers no login (AUTH).",
      why: "The server answers on the port for mail programs, but offers no AUTH, neither before nor after encryption. It cannot know who is sending.",
      meaning: "Mail to addresses outside the school is refused for people who are not on a trusted network.",
      next: "Switch AUTH on for this port, after STARTTLS only.",
    },
    ja: {
      title: "{port}番ポートでログイン(AUTH)が提供されていません。",
      why: "メールソフト用のポートは応答しますが、暗号化の前にも後にもAUTHが提供されていません。サーバーは誰が送っているのか確認できません。",
      meaning: "信頼されたネットワークにいない人は、学外宛のメールを拒否されます。",
      next: "このポートで、STARTTLSの後にだけAUTHを有効にしてください。",
    },
  },
};
