import type { ParamsFor } from '../domain/contract.ts';
import { matrixWords } from '../domain/matrix/matrix-words.ts';
import { ok, type Result } from '../domain/result.ts';
import { figureFile } from './export/matrix-file.ts';
import { fileNameFor } from './file-name.ts';
import type { Services } from './services.ts';
import type { Task } from './tasks.ts';

interface Saved {
  readonly savedAs: string | null;
  readonly bytes: number;
}

/** Writes a picture of a matrix, or its table, to a file where the host asks to. */
export async function saveMatrix(
  { ports }: Services,
  task: Task,
  { figure, format, look, language }: Omit<ParamsFor<'matrix.save'>, 'taskId'>,
): Promise<Result<Saved>> {
  task.report('rendering', 0);
  const written = await figureFile(ports, figure, { format, look, language }, task.signal);
  if (!written.ok) return written;
  const begun = task.commit();
  if (!begun.ok) return begun;
  task.report('writing', 0.8);
  const savedAs = await ports.saveFile(fileNameFor(matrixWords[language].title[figure.by], format), written.value);
  task.report('writing', 1);
  return ok({ savedAs, bytes: written.value.length });
}
