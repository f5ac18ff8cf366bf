import type { Observation } from "@/lib/core/observation";
import type { Profile } from "@/lib/core/profile";
import { ownVoice, readClues } from "@/lib/diagnosis/clues";
import { diagnose } from "@/lib/diagnosis/diagnose";
import { matrixOf } from "@/lib/diagnosis/matrix";
import { predictMatrix } from "@/lib/diagnosis/predict";
import { readSeen } from "@/lib/model/seen";
import { type Comparison, compareCells, isAsPredicted } from "@/lib/wizard/compare";
import { judgeReceived, type ReceivedVerdict, saysRelayDenied } from "@/lib/wizard/received";
import type { Answers, Records } from "@/lib/wizard/run";
import { isLookedFrom, linesWithUsers } from "./facts";

type Looks = {
  profile: Profile;
  answers: Answers;
  before: NonNullable<Records["before"]>;
  /** Everything seen after the change. */
  after: readonly Observation[];
};

const nameIn = (profile: Profile, id: string): string => {
  const line = profile.lines.find((one) => one.id === id);
  return line ? (line.name ?? line.id) : id;
};

/** Prediction beside observation; null while no remedy was chosen. */
export function compareLooks({ profile, answers, before, after }: Looks): Comparison | null {
  if (answers.remedy === undefined) return null;
  const predicted = predictMatrix({
    profile,
    observations: before.observations,
    diagnosis: before.diagnosis,
    remedy: answers.remedy,
  });
  const diagnosis = diagnose({ profile, observations: after });
  const cells = compareCells({
    predicted,
    after: matrixOf(profile, after, diagnosis),
    nameOf: (id) => nameIn(profile, id),
  });
  const lines = linesWithUsers(profile)
    .filter((line) => isLookedFrom(profile, line, before.observations))
    .map((line) => nameIn(profile, line.id));
  return { cells, matches: lines.length > 0 && isAsPredicted(cells, lines) };
}

const secondMs = 1_000;
const wholeSeconds = (at: string): number => Math.floor(Date.parse(at) / secondMs);

/** What was seen since the change was made. A classroom's text tells its time in whole seconds. */
export const seenSince = (observations: readonly Observation[], at: string | undefined): Observation[] =>
  at === undefined ? [] : observations.filter((seen) => wholeSeconds(seen.at) >= wholeSeconds(at));

type MailInput = {
  text: string;
  profile: Profile;
  observations: readonly Observation[];
  word: string;
  issuedAt: Date;
  line: string | null;
  now: Date;
};

const present = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.flatMap((value) => value ?? [])),
];

const addressesOf = (
  profile: Profile,
  observations: readonly Observation[],
  isWanted: (line: string) => boolean,
) =>
  present([
    ...profile.lines.filter(({ id }) => isWanted(id)).map(({ publicAddress }) => publicAddress),
    ...observations
      .filter(({ vantage }) => vantage.line !== null && isWanted(vantage.line))
      .map(({ vantage }) => vantage.publicAddress),
  ]);

/** Judges what was pasted: the headers of the message that arrived, or the words of a mail program that was turned away. */
export function judgeMail(input: MailInput): ReceivedVerdict | { verdict: "relay-denied"; hop: null } {
  const { text, profile, observations, word, issuedAt, line, now } = input;
  const { server } = profile;
  const seen = readSeen(profile, observations);
  const own = observations.filter(({ target }) => target.role === "server");
  const lineAddresses = line === null ? [] : addressesOf(profile, observations, (id) => id === line);
  const others = addressesOf(profile, observations, (id) => line !== null && id !== line);
  const judged = judgeReceived({
    text,
    word,
    issuedAt,
    now,
    server: {
      hosts: present([server.host, ownVoice(profile, readClues(profile, seen))]),
      addresses: present([
        ...server.addresses,
        server.lanAddress,
        ...own.map(({ target }) => target.address),
      ]),
    },
    lineAddresses,
    otherAddresses: others.filter((address) => !lineAddresses.includes(address)),
  });
  if (judged.verdict === "unreadable" && saysRelayDenied(text)) return { verdict: "relay-denied", hop: null };
  return judged;
}
