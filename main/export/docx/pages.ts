import type { BriefModel } from '../../../domain/brief-model.ts';
import { shortQuote } from '../../../domain/short-quote.ts';
import { describeEdition } from '../trace.ts';
import type { Words } from '../words.ts';
import { paragraph } from './looks.ts';
import { type Part, partId, wordPart } from './package.ts';
import { isRightToLeft, wordRun } from './runs.ts';
import { element, type Xml } from './xml.ts';

/** How much of a title stands at the head of each page, in characters. */
const LONGEST_HEADER = 90;

/** What stands at the head and the foot of pages: the first has its title already. */
export function headersAndFooters(model: BriefModel, words: Words): { readonly parts: Part[]; readonly references: Xml } {
  const title = shortQuote(model.title, LONGEST_HEADER);
  const header = paragraph(
    { style: 'Header', ...(isRightToLeft(title) ? { rightToLeft: true } : {}) },
    wordRun(title, {}, { face: 'sans' }),
  );
  const parts = [
    wordPart('header', 'header', 'w:hdr', header),
    wordPart('footer', 'footer', 'w:ftr', footer(describeEdition(model, words), words)),
    wordPart('footer-first', 'footer', 'w:ftr', footer('', words)),
    wordPart('header-first', 'header', 'w:hdr', paragraph({}, '')),
  ];
  const references =
    reference('header', 'default', 'word/header.xml') +
    reference('header', 'first', 'word/header-first.xml') +
    reference('footer', 'default', 'word/footer.xml') +
    reference('footer', 'first', 'word/footer-first.xml');
  return { parts, references };
}

function reference(kind: 'header' | 'footer', type: 'default' | 'first', name: string): Xml {
  return element(`w:${kind}Reference`, { 'w:type': type, 'r:id': partId(name) });
}

function footer(edition: string, words: Words): Xml {
  const [before, between, after] = words.pageOf;
  const said = (text: string): Xml => (text === '' ? '' : wordRun(text, {}, { face: 'sans' }));
  return paragraph(
    { style: 'Footer' },
    `${said(`${edition}\t${before}`)}${counter('PAGE')}${said(between)}${counter('NUMPAGES')}${said(after)}`,
  );
}

/** A number that Word keeps right by itself. */
function counter(instruction: string): Xml {
  return element('w:fldSimple', { 'w:instr': ` ${instruction} ` }, wordRun('1'));
}
