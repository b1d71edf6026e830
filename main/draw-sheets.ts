import type { BriefModel, BriefWarning } from '../domain/brief-model.ts';
import { describeFailure, ok, type Result } from '../domain/result.ts';
import { drawPictures } from './draw-pictures.ts';
import { paperSheets, picturesIn } from './export/matrix-pictures.ts';
import { printable } from './export/printable.ts';
import type { Words } from './export/words.ts';
import type { Ports } from './ports.ts';

interface DrawnSheets {
  /** As PNG, by the keys of the sheets. */
  readonly drawn: ReadonlyMap<string, Uint8Array>;
  readonly warnings: readonly BriefWarning[];
}

/**
 * The pictures of a brief, drawn for Word. Where nothing can draw them a warning says so, and their tables will stand in the document.
 * @returns `cancelled` when the signal came first
 */
export async function drawSheets(
  ports: Pick<Ports, 'draw' | 'log'>,
  model: BriefModel,
  words: Words,
  signal: AbortSignal,
): Promise<Result<DrawnSheets>> {
  const sheets = new Map(picturesIn(printable(model)).flatMap((each) => paperSheets(each, words).map((sheet) => [sheet.key, sheet])));
  if (sheets.size === 0) return ok({ drawn: new Map(), warnings: [] });
  const drawn = await drawPictures(ports, [...sheets.values()], signal);
  if (drawn.ok) {
    const pngs = drawn.value;
    return ok({ drawn: new Map([...sheets.keys()].map((key, at) => [key, pngs[at] ?? new Uint8Array()])), warnings: [] });
  }
  if (drawn.error.code === 'cancelled') return drawn;
  ports.log('error', describeFailure(drawn.error));
  return ok({ drawn: new Map(), warnings: [{ kind: 'picture-not-drawn', id: model.briefId }] });
}
