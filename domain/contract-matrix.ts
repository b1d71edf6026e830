import { z } from 'zod';
import { exportLanguage } from './brief.ts';
import { looks } from './matrix/drawing.ts';
import { matrixFileFormats } from './matrix/file-format.ts';
import { matrixFigure } from './matrix/matrix-figure.ts';
import { id } from './validate.ts';

/** What a window may ask of the services about a stance matrix: the contract's part that writes it. */
export const matrixProcedures = {
  /** Writes a matrix, as the window shows it, to a file. */
  'matrix.save': {
    params: z.strictObject({
      taskId: id,
      figure: matrixFigure,
      format: z.enum(matrixFileFormats),
      /** Of pictures. */
      look: z.enum(looks),
      language: exportLanguage,
    }),
    result: z.strictObject({
      /** Where the file went, for people to read; null when the dialog was dismissed. */
      savedAs: z.string().nullable(),
      bytes: z.int().min(0),
    }),
  },
} as const;
