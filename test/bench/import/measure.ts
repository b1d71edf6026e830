import type { Measurement } from '../measurement.ts';
import { importingFormats } from './formats.ts';
import { importingByProgram } from './program.ts';
import { importingText } from './text.ts';
import { importingInWindow } from './window.ts';

/** Everything there is to measure of the import. */
export const importing: readonly Measurement[] = [importingText, importingFormats, importingByProgram, importingInWindow];
