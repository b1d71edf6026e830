import { fail } from '../../../domain/result.ts';

/** An archive that was cut short or changed on its way. @param reason a clause */
export function damaged(fileName: string, reason: string) {
  return fail('file-damaged', `The file is damaged: ${reason}.`, {
    where: fileName,
    hint: 'Fetch or copy it again; or open it in the program it comes from, save it anew, and import that.',
  });
}

/** An archive made to do harm, or that looks like it. @param reason a clause */
export function unsafe(fileName: string, reason: string) {
  return fail('archive-unsafe', `The file was not unpacked, because ${reason}.`, {
    where: fileName,
    hint: 'If you trust it, open it in the program it comes from and save its text as plain text or HTML; import that.',
  });
}
