import type { ProviderEntry } from "../types";

export const porta25: ProviderEntry = {
  id: "porta25",
  country: "BR",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [
    {
      at: "2012-12-31",
      when: "by",
      towards: "everyone",
    },
  ],
  exemption: null,
  relay: null,
  note: {
    en: "A national agreement for home and 3G lines: business lines are outside it.",
    ja: "家庭向け回線と3Gを対象とする国全体の取り決めです。法人向け回線は含まれません。",
  },
  sources: [
    {
      url: "https://tecnodireito.wordpress.com/2012/11/23/porta-25-quando-a-tecnologia-e-mais-eficente-que-a-justica/",
      year: 2012,
      by: "others",
    },
    {
      url: "http://www.folhadelondrina.com.br/economia/pais-esta-fora-da-lista-dos-dez-maiores-do-spam-829066.html",
      year: null,
      by: "others",
    },
  ],
  confidence: "second-hand",
};
