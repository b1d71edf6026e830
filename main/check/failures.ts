import { fail } from '../../domain/result.ts';

/** The failure of a file that holds no brief. */
export function notABrief(fileName: string) {
  return fail('not-a-brief', 'The file is no brief that Caveat exported: nothing in it is marked as a claim.', {
    where: fileName,
    hint: 'Choose a brief in Word (DOCX), HTML or JSON-LD. A program that wrote it anew may have left the marks out.',
  });
}
