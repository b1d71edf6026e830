import { basename } from 'node:path';
import { shownText } from '../../../../domain/hidden-characters.ts';
import { ok } from '../../../../domain/result.ts';
import { previewEncodings } from '../../../import/encoding/preview.ts';
import { defineCliCommand } from '../command.ts';
import { encodingWords } from '../encoding.ts';
import { readInput } from '../import-file.ts';
import { pathFrom } from '../session.ts';
import { columns, shortened } from '../table.ts';

/** How much of each reading is shown to people, in UTF-16 code units. */
const SHOWN = 100;

/** Shows how a file reads in each encoding. Needs no notebook. */
export const encodings = defineCliCommand({
  name: 'encodings',
  about: 'Shows how a file reads in each encoding, the likeliest first, without importing it.',
  operands: 'FILE',
  options: {},
  async run(_options, [file = '']) {
    const bytes = await readInput(pathFrom(file));
    if (!bytes.ok) return bytes;
    const read = previewEncodings(bytes.value, basename(file));
    if (!read.ok) return read;
    const { detected, previews } = read.value;
    return ok({
      json: { file, detected, previews },
      lines: [
        `${file}: ${detected === null ? 'reads as text in no encoding' : encodingWords(detected)}`,
        ...columns(
          previews.map(({ encoding, text, broken }) => [
            `  ${encoding}`,
            broken === 0 ? '' : `${broken} broken`,
            shortened(shownText(text), SHOWN),
          ]),
        ),
      ],
    });
  },
});
