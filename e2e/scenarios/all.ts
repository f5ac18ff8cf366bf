import { fewEyes } from "./few-eyes";
import { inTheQueue } from "./in-the-queue";
import { moreThanOne } from "./more-than-one";
import { nothingWrong } from "./nothing-wrong";
import { onALine } from "./on-a-line";
import { onTheServer } from "./on-the-server";
import type { Scenario } from "./scenario";

export const allScenarios: readonly Scenario[] = [
  ...nothingWrong,
  ...onALine,
  ...onTheServer,
  ...inTheQueue,
  ...moreThanOne,
  ...fewEyes,
];
