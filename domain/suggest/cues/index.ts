import { conditional } from './conditional.ts';
import { contest } from './contest.ts';
import { credit } from './credit.ts';
import type { CueClass } from './cue-class.ts';
import { denial } from './denial.ts';
import { evaluation } from './evaluation.ts';
import { forecast } from './forecast.ts';
import { modality } from './modality.ts';
import { question } from './question.ts';
import { rumour } from './rumour.ts';
import { transition } from './transition.ts';

/** Every class of cues that is found by its wordings. */
export const cueClasses: readonly CueClass[] = [
  modality,
  forecast,
  conditional,
  evaluation,
  rumour,
  denial,
  contest,
  question,
  transition,
  credit,
];
