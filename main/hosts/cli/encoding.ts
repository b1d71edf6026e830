import { type Encoding, type EncodingFound, encodings, isDoubtful } from '../../../domain/encoding.ts';
import { encodingOf } from '../../import/encoding/decoder.ts';
import { UsageError } from './usage.ts';

/** The encoding that is named on the command line, under any of its names. @throws UsageError when there is none */
export function encodingNamed(label: string): Encoding {
  const named = encodingOf(label);
  if (named === undefined) throw new UsageError(`There is no encoding “${label}”.`, `It is one of: ${encodings.join(', ')}.`);
  return named;
}

/** An encoding with how it was told, in words. */
export function encodingWords(found: EncodingFound): string {
  const { name, alternatives } = found;
  if (!isDoubtful(found)) return name;
  const others = alternatives.length === 0 ? '' : `; it may be ${alternatives.join(', ')}`;
  return `${name}, but that is a guess${others}. See caveat encodings --help`;
}
