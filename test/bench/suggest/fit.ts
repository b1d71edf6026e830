import type { CueName } from '../../../domain/suggest/cues/cue-class.ts';
import { weights as shipped, type Weights } from '../../../domain/suggest/weights.ts';
import { Confusion, macroF1 } from './figures.ts';
import { givenOf, type ReadDocument, wantedOf } from './judge.ts';

/** What weights are tried. */
const tried = { strong: [1, 2, 3], weak: [0, 0.5, 1, 1.5] } as const;

/** Rounds over all classes; nothing changes after two or three. */
const ROUNDS = 3;

/** What was wanted and given, over documents. */
export function confusionOf(documents: readonly ReadDocument[], weights: Weights): Confusion {
  const confusion = new Confusion();
  for (const { pairs } of documents) for (const pair of pairs) confusion.add(wantedOf(pair.row), givenOf(pair, weights));
  return confusion;
}

/**
 * Fits the weights of the classes of cues to documents by coordinate ascent on the macro-F1, beginning at those that ship: one weight
 * after another is set to what does best, a tie to what was there.
 */
export function fitted(documents: readonly ReadDocument[]): Weights {
  let best: Weights = shipped;
  let bestScore = macroF1(confusionOf(documents, best));
  for (let round = 0; round < ROUNDS; round++) {
    const before = bestScore;
    for (const name of Object.keys(shipped) as CueName[]) {
      for (const strength of ['strong', 'weak'] as const) {
        for (const weight of tried[strength]) {
          const weights: Weights = { ...best, [name]: { ...best[name], [strength]: weight } };
          const score = macroF1(confusionOf(documents, weights));
          if (score > bestScore) [best, bestScore] = [weights, score];
        }
      }
    }
    if (bestScore === before) break;
  }
  return best;
}

/** Leaves each document out in turn, fits to the others and judges it: what the weights are worth on a document they have not seen. */
export function crossValidated(documents: readonly ReadDocument[]): Confusion {
  const all = new Confusion();
  for (const left of documents) {
    const weights = fitted(documents.filter((each) => each !== left));
    all.addAll(confusionOf([left], weights));
  }
  return all;
}
