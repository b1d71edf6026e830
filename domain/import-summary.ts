import type { ImportReport } from './import-report.ts';
import type { Failure, Result } from './result.ts';

/** What the import of one file came to. */
export interface ImportOutcome {
  /** What to call the file: its name, or its path below the folder that was chosen. */
  readonly file: string;
  readonly result: Result<ImportReport>;
}

interface Refusal {
  readonly file: string;
  readonly error: Failure;
}

/** What an import of many files came to: each file stands in one list. */
export interface ImportSummary {
  /** Added, with nothing to say about them. */
  readonly imported: readonly ImportReport[];
  /** Added, but somebody should look. */
  readonly attention: readonly ImportReport[];
  /** The notebook held these bytes before. */
  readonly alreadyThere: readonly ImportReport[];
  readonly refused: readonly Refusal[];
  /** Left out because the analyst said so. */
  readonly cancelled: readonly string[];
}

/** Sorts outcomes by what has to be done about them; inside each list they keep their order. Reports name files as the outcomes do. */
export function summariseImport(outcomes: readonly ImportOutcome[]): ImportSummary {
  const lists = {
    imported: [] as ImportReport[],
    attention: [] as ImportReport[],
    alreadyThere: [] as ImportReport[],
    refused: [] as Refusal[],
    cancelled: [] as string[],
  };
  for (const { file, result } of outcomes) {
    if (result.ok) {
      const report = { ...result.value, file };
      if (report.duplicateOf !== null) lists.alreadyThere.push(report);
      else if (needsAttention(report)) lists.attention.push(report);
      else lists.imported.push(report);
    } else if (result.error.code === 'cancelled') lists.cancelled.push(file);
    else lists.refused.push({ file, error: result.error });
  }
  return lists;
}

function needsAttention({ warnings, articles, missing }: ImportReport): boolean {
  return warnings.length > 0 || articles !== undefined || missing !== undefined;
}
