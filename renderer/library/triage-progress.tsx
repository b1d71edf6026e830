import type { SourceSummary } from '../../domain/contract.ts';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import './triage-progress.css';

/** How far the work on some passages has come. */
export interface TriageCounts {
  readonly done: number;
  readonly setAside: number;
  readonly total: number;
}

/** Adds up the work on all sources of a notebook. */
export function triageOfAll(summaries: readonly SourceSummary[]): TriageCounts {
  const sum = { done: 0, setAside: 0, total: 0 };
  for (const { done, setAside, passages } of summaries) {
    sum.done += done;
    sum.setAside += setAside;
    sum.total += passages;
  }
  return sum;
}

/** Passages done and set aside out of all of them, as a bar and in numbers: for a source or for a whole notebook. */
export function TriageProgress({ done, setAside, total }: TriageCounts) {
  const language = useInterfaceLanguage();
  const label = useMessages().finding.triage(done, setAside, total);
  const share = (n: number) => `${total === 0 ? 0 : (n / total) * 100}%`;
  return (
    <span className="triage-progress" role="img" aria-label={label} title={label}>
      <span className="triage-bar">
        <i data-triage="done" style={{ width: share(done) }} />
        <i data-triage="set-aside" style={{ width: share(setAside) }} />
      </span>
      <span>
        {done.toLocaleString(language)}/{total.toLocaleString(language)}
      </span>
    </span>
  );
}
