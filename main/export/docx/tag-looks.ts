import type { Tag } from '../../../domain/claim.ts';
import type { Border, RunLook } from './looks.ts';

/** Colour and line of each tag: solid, dashed, double, beside the word itself. */
export const tagLooks: Readonly<
  Record<
    Tag,
    {
      readonly style: string;
      readonly name: string;
      readonly color: string;
      /** The line beside the quote. */
      readonly border: Pick<Border, 'line' | 'width'>;
      /** The line under the tag's word. */
      readonly underline: NonNullable<RunLook['underline']>['line'];
    }
  >
> = {
  reported: {
    style: 'ClaimReported',
    name: 'Claim Reported',
    color: '1F6F54',
    border: { line: 'single', width: 18 },
    underline: 'single',
  },
  speculative: {
    style: 'ClaimSpeculative',
    name: 'Claim Speculative',
    color: '8F5000',
    border: { line: 'dashed', width: 18 },
    underline: 'dash',
  },
  disputed: {
    style: 'ClaimDisputed',
    name: 'Claim Disputed',
    color: 'A8243B',
    border: { line: 'double', width: 12 },
    underline: 'double',
  },
};
