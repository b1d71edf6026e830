import type { Encoding, EncodingFound } from '../../domain/encoding.ts';
import type { CodedWarning } from '../../domain/import-warning.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { IncomingDetails } from '../../domain/source.ts';
import type { Block, Page } from '../../domain/version.ts';
import { ageFormOf, ageLocked } from '../age-file.ts';
import { creditIn } from './captions.ts';
import { decode } from './decode.ts';
import { readDetails } from './details.ts';
import { type Attachment, assemble, type Draft, noneStated, type Reading } from './draft.ts';
import { detectFormat, type MediaType } from './format.ts';
import { markFurniture } from './furniture.ts';
import { hiddenWarnings } from './hidden.ts';
import { languageFinder } from './language.ts';
import { noSourceFailure } from './no-source.ts';
import { readers, textReaders } from './readers.ts';
import { sniff } from './sniff.ts';
import { articleTitles } from './split.ts';
import { struckWarnings } from './struck-out.ts';
import { findTitle } from './title.ts';
import { isBlank } from './white-space.ts';

/** What an imported file is, in the model's words. */
export interface Extraction {
  /** The canonical text: block texts joined by one "\n". Newlines are "\n"; characters are as they came, never normalised. */
  readonly text: string;
  /** Offsets in UTF-16 code units of `text`. */
  readonly blocks: Block[];
  /** Where the pages begin that hold text; empty when the format has none. */
  readonly pages: Page[];
  readonly details: IncomingDetails;
  readonly mediaType: MediaType;
  /** The files it carries, each to become a source of its own. */
  readonly attachments: readonly Attachment[];
  /** How the bytes were read as text; null for formats that say so themselves. */
  readonly encoding: EncodingFound | null;
  /** What could not be read. */
  readonly warnings: CodedWarning[];
  /** The titles of the articles in it, when it looks like several; else empty. */
  readonly articles: string[];
}

/**
 * Turns a file into text, blocks and details. What kind of file it is, its content says; its name only breaks ties.
 * Pure: nothing is run, fetched or stored.
 * @param chosen the encoding an analyst says a text is in; null to find out
 * @returns `file-empty`, `file-not-text`, `format-unsupported` or `bundle-locked` when there is no text to be had
 */
export async function extract(bytes: Uint8Array, fileName: string, chosen: Encoding | null = null): Promise<Result<Extraction>> {
  const opened = await readAny(bytes, fileName, chosen);
  if (!opened.ok) return opened;
  const { mediaType, encoding, reading } = opened.value;
  const drafts = markFurniture(reading.drafts.map(storable).flatMap(withCreditApart));
  const { text, blocks, pages } = assemble(withTitle(drafts));
  if (isBlank(text)) {
    return fail('file-empty', 'The file has no text in it.', { where: fileName, hint: 'Choose a file that has text in it.' });
  }
  const details = readDetails(drafts, reading.stated ?? noneStated, fileName);
  return ok({
    text,
    blocks: withLanguages(text, blocks, details.language),
    pages,
    details,
    mediaType,
    encoding,
    attachments: reading.attachments ?? [],
    warnings: [...reading.warnings, ...struckWarnings(drafts), ...hiddenWarnings(text)],
    articles: articleTitles(text, blocks, fileName),
  });
}

interface Opened {
  readonly mediaType: MediaType;
  readonly encoding: EncodingFound | null;
  readonly reading: Reading;
}

/** By the reader of its bytes when they say what they are, else as text. */
async function readAny(bytes: Uint8Array, fileName: string, chosen: Encoding | null): Promise<Result<Opened>> {
  if (ageFormOf(bytes) !== null) return ageLocked(fileName);
  const mediaType = sniff(bytes)?.mediaType;
  if (mediaType !== undefined) {
    const readBytes = await readers[mediaType]();
    const reading = await readBytes(bytes, fileName);
    return reading.ok ? ok({ mediaType: reading.value.mediaType ?? mediaType, encoding: null, reading: reading.value }) : reading;
  }
  const decoded = decode(bytes, fileName, chosen);
  if (!decoded.ok) return decoded;
  const { text, encoding, warnings } = decoded.value;
  const noSource = noSourceFailure(text, fileName);
  if (noSource !== null) return noSource;
  const format = detectFormat(text, fileName);
  const readCharacters = await textReaders[format]();
  const reading = readCharacters(text);
  return ok({ mediaType: format, encoding, reading: { ...reading, warnings: [...reading.warnings, ...warnings] } });
}

/** Says of each block that is plainly in another language than the document which one that is. */
function withLanguages(text: string, blocks: readonly Block[], main: string): Block[] {
  const otherLanguage = languageFinder(text, main);
  return blocks.map((block) => {
    const language = otherLanguage(text.slice(block.start, block.end));
    return language === null ? block : { ...block, language };
  });
}

/** Character references can name what storage refuses: NUL and halves of surrogate pairs. */
function storable(draft: Draft): Draft {
  if (draft.text.isWellFormed() && !draft.text.includes('\u0000')) return draft;
  return { ...draft, text: draft.text.toWellFormed().replaceAll('\u0000', '\ufffd') };
}

/** Who took or gave a picture is furniture; what it shows is a passage. */
function withCreditApart(draft: Draft): Draft[] {
  const at = draft.kind === 'caption' ? creditIn(draft.text) : null;
  if (at === null) return [draft];
  const { pages: _, struck: __, ...credit } = draft;
  return [
    { ...draft, text: draft.text.slice(0, at) },
    { ...credit, text: draft.text.slice(at), kind: 'furniture', furniture: 'byline' },
  ];
}

/** Makes the title a heading, and the only one of top level in formats that know no levels. */
function withTitle(drafts: readonly Draft[]): Draft[] {
  const title = findTitle(drafts, (index) => drafts[index]?.kind === 'furniture');
  return drafts.map((draft, index) => {
    const isSettled = draft.kind === 'heading' && draft.markup !== undefined;
    return index === title && !isSettled ? { ...draft, kind: 'heading', level: 1 } : draft;
  });
}
