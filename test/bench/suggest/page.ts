import { weights } from '../../../domain/suggest/weights.ts';
import { agreementOf } from '../../gold/agreement.ts';
import { labelledBy } from '../../gold/rows.ts';
import { macroF1, type Scores, scoresOf } from './figures.ts';
import { confusionOf, crossValidated } from './fit.ts';
import { isAttributed, isLeftToOutlet, outcomes } from './judge.ts';
import { type LabelledSet, labelledSets, shareOf } from './measure.ts';

/** The tables of docs/suggestions.md, as Markdown. */
export async function suggestionTables(): Promise<string> {
  const sets = await labelledSets();
  return [...sets.map(tablesOf), agreementWords()].join('\n\n');
}

function tablesOf({ name, documents }: LabelledSet): string {
  const confusion = confusionOf(documents, weights);
  const fitted = crossValidated(documents);
  const sentences = documents.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const speakers = `speakers found ${percent(shareOf(documents, isAttributed))}, sentences of the outlet left to it ${percent(shareOf(documents, isLeftToOutlet))}`;
  return [
    `### ${name[0]?.toUpperCase()}${name.slice(1)}`,
    `${sentences} sentences of ${documents.length} documents. Macro-F1 of the three tags ${two(macroF1(confusion))}; with weights fitted to the other documents each time ${two(macroF1(fitted))}; ${speakers}.`,
    table(
      ['labelled ↓ suggested →', ...outcomes, 'precision', 'recall', 'F1'],
      outcomes.map((wanted) => [
        wanted,
        ...outcomes.map((given) => String(confusion.count(wanted, given))),
        ...figures(scoresOf(confusion, wanted)),
      ]),
    ),
    table(
      ['document', 'macro-F1', ...outcomes.slice(0, 3).map((each) => `F1 ${each}`), 'speakers found'],
      documents.map((document) => {
        const own = confusionOf([document], weights);
        return [
          document.file.replace(/\.txt$/, ''),
          two(macroF1(own)),
          ...outcomes.slice(0, 3).map((each) => two(scoresOf(own, each).f1)),
          percent(shareOf([document], isAttributed)),
        ];
      }),
    ),
  ].join('\n\n');
}

function agreementWords(): string {
  const { units, same, kappa, speakers } = agreementOf(labelledBy('a'), labelledBy('b'));
  return `Two passes over the written documents, made independently by the same guidelines (docs/labelling.md), agree in ${same} of ${units} labels (Cohen's kappa ${two(kappa)}) and in ${speakers.same} of ${speakers.units} speakers.`;
}

function figures({ precision, recall, f1 }: Scores): string[] {
  return [precision, recall, f1].map(two);
}

function two(share: number | null): string {
  return share === null ? '–' : share.toFixed(2);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
