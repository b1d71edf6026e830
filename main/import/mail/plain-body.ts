import type { Draft } from '../draft.ts';
import { readText } from '../text.ts';

/** How a message's text was wrapped for its journey. */
export interface Wrapping {
  /** Whether lines that end with a space go on with the next (RFC 3676). */
  readonly flowed: boolean;
  /** Whether that space is no part of the text. */
  readonly dropsSpace: boolean;
}

interface Line {
  readonly depth: number;
  readonly text: string;
}

/**
 * Reads a message's plain text: what it quotes ("> …") becomes quotes, the signature below "-- " becomes furniture, the rest
 * is read as any text.
 */
export function readPlainBody(body: string, wrapping: Wrapping): Draft[] {
  const all = body.replace(/\r\n?/gu, '\n').split('\n');
  const signatureAt = all.findIndex((line, index) => /^-- ?$/u.test(line) && all.length - index <= 12);
  const lines = (signatureAt < 0 ? all : all.slice(0, signatureAt)).map(lineOf);
  const drafts = runsOf(wrapping.flowed ? unflow(lines, wrapping.dropsSpace) : lines).flatMap(draftsOf);
  const signature = signatureAt < 0 ? [] : all.slice(signatureAt + 1).filter((line) => line.trim() !== '');
  return [...drafts, ...signature.map((text): Draft => ({ text: text.trim(), kind: 'furniture', furniture: 'other' }))];
}

function lineOf(line: string): Line {
  const marks = /^(?:>\s?)*>/u.exec(line)?.[0] ?? '';
  return { depth: marks.split('>').length - 1, text: line.slice(marks.length).replace(/^ /u, marks === '' ? ' ' : '') };
}

/** Undoes the wrapping of RFC 3676: lines of one depth are joined where they end with a space. */
function unflow(lines: readonly Line[], dropsSpace: boolean): Line[] {
  const joined: { depth: number; pieces: string[] }[] = [];
  let isOpen = false;
  for (const { depth, text: stuffed } of lines) {
    const text = depth === 0 ? stuffed.replace(/^ /u, '') : stuffed;
    const last = joined.at(-1);
    const goesOn = / $/u.test(text) && text.trim() !== '';
    const piece = goesOn && dropsSpace ? text.slice(0, -1) : text;
    if (isOpen && last !== undefined && last.depth === depth) last.pieces.push(piece);
    else joined.push({ depth, pieces: [piece] });
    isOpen = goesOn;
  }
  return joined.map(({ depth, pieces }) => ({ depth, text: pieces.join('') }));
}

/** Lines of one depth that follow one another. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== undefined && run[0]?.depth === line.depth) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

function draftsOf(run: readonly Line[]): readonly Draft[] {
  const { drafts } = readText(run.map((line) => line.text).join('\n'));
  return run[0]?.depth === 0 ? drafts : drafts.map(({ text }) => ({ text, kind: 'quote' }));
}
