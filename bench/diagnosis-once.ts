// One fresh process, one school: the first diagnosis, many more, and the search by the book beside ours.
import { nameAnswers, readClues } from "@/lib/diagnosis/clues";
import { diagnose } from "@/lib/diagnosis/diagnose";
import { endpointsOf } from "@/lib/diagnosis/endpoints";
import { explain, searchOf } from "@/lib/diagnosis/hypotheses";
import { type Likelihood, likelihoodOf } from "@/lib/diagnosis/likelihood";
import { naiveLogLikelihood } from "@/lib/diagnosis/naive-likelihood";
import { sceneOf } from "@/lib/diagnosis/scene";
import { readSeen } from "@/lib/model/seen";
import { simulate } from "@/lib/model/simulate";
import { largeSchool as profile, worlds } from "./large-school";

export type DiagnosisFigures = {
  sights: number;
  explanations: number;
  coldMs: number;
  warmMs: number[];
  warmCpuMs: number[];
  searchMs: number[];
  naiveSearchMs: number[];
  heapMiB: number;
  rssMiB: number;
};

const [world = "0", warmRounds = "30", naiveRounds = "3"] = process.argv.slice(2);
const observations = simulate({ profile, faults: worlds[Number(world)]?.faults ?? [], seed: 3 });

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const rounds = (count: number, measure: () => number) => Array.from({ length: count }, measure);
const collect = () => globalThis.gc?.();
const heap = () => process.memoryUsage().heapUsed / 2 ** 20;

const once = () => diagnose({ profile, observations });
collect();
const before = heap();
const coldMs = timed(once);
const heapMiB = heap() - before;
const warm = rounds(Number(warmRounds), () => timed(once)).slice(5);
const warmCpuMs = rounds(Number(warmRounds), () => cpuOf(once));

const clues = readClues(profile, readSeen(profile, observations));
const scene = sceneOf(profile, clues);
const endpoints = endpointsOf(profile, clues);
const byTheBook: Likelihood = {
  near: () => (at) => endpoints.map((endpoint) => naiveLogLikelihood(at, endpoint)),
  predictive: () => new Map(),
};
const ours = () => explain(searchOf(scene, likelihoodOf(profile, clues, nameAnswers(profile, clues), [])));
const naive = () => explain(searchOf(scene, byTheBook));

const figures: DiagnosisFigures = {
  sights: observations.length,
  explanations: ours().length,
  coldMs,
  warmMs: warm,
  warmCpuMs,
  searchMs: rounds(Number(naiveRounds) * 3, () => timed(ours)),
  naiveSearchMs: rounds(Number(naiveRounds), () => timed(naive)),
  heapMiB,
  rssMiB: process.memoryUsage().rss / 2 ** 20,
};
console.log(JSON.stringify(figures));
