import type { XmlElement } from '../archive/xml.ts';
import { childOf, elementsOf, textOf } from '../archive/xml-tree.ts';
import type { Draft } from '../draft.ts';
import { type RaisingLine, raiseEnd } from '../raised.ts';
import { Strikes, withStruck } from '../struck-out.ts';
import { spanOf } from '../table-rows.ts';
import { blocksOfTable, draftOf, furnitureOf, noteMark, noteOf, ruby, type TableCell, type Tally } from './flow.ts';
import type { HwpxStyles } from './hwpx-styles.ts';

/** A paragraph being put together. */
interface Line extends RaisingLine {
  readonly strikes: Strikes;
  /** What is anchored in the paragraph and stands after it: tables, captions, text boxes. */
  readonly anchored: Draft[];
}

/** Characters that OWPML writes as elements, inside `hp:t` and beside it. */
const characters: ReadonlyMap<string, string> = new Map([
  ['hp:tab', '\t'],
  ['hp:lineBreak', '\n'],
  ['hp:nbSpace', '\u00a0'],
  ['hp:fwSpace', '\u3000'],
  ['hp:hyphen', '-'],
]);

/** What holds no text of its own, or text for programs. */
const skipped = new Set([
  'hp:secPr',
  'hp:linesegarray',
  'hp:shapeComment',
  'hp:parameters',
  'hp:script',
  'hp:indexmark',
  'hp:formCharPr',
  'hp:metaTag',
]);

/** Turns the sections of an OWPML document into blocks (KS X 6101). Notes gather until they are asked for. */
export class HwpxBody {
  readonly notes: Draft[] = [];
  private readonly styles: HwpxStyles;
  private readonly tally: Tally;
  private readonly margins = new Set<string>();
  /** Between the marks of a tracked deletion, which may lie in different paragraphs. */
  private deleting = false;
  private readonly numbers = { footNote: 0, endNote: 0 };

  constructor(styles: HwpxStyles, tally: Tally) {
    this.styles = styles;
    this.tally = tally;
  }

  /** The blocks in a section, a `hp:subList` or whatever holds paragraphs. */
  blocks(container: XmlElement): Draft[] {
    return elementsOf(container).flatMap((element) => {
      if (element.name === 'hp:p') return this.paragraph(element);
      return skipped.has(element.name) ? [] : this.blocks(element);
    });
  }

  private paragraph(paragraph: XmlElement): Draft[] {
    const line: Line = { text: '', strikes: new Strikes(), anchored: [] };
    this.inline(paragraph, line);
    const { kind, level } = this.styles.roleOf(paragraph, line.text);
    return [withStruck(draftOf(line.text, kind, level), line.strikes.take()), ...line.anchored];
  }

  private inline(container: XmlElement, line: Line): void {
    for (const child of container.children) {
      if (typeof child === 'string') {
        if (container.name === 'hp:t' && !this.deleting) line.text += child;
      } else if (characters.has(child.name)) {
        if (!this.deleting) line.text += characters.get(child.name) ?? '';
      } else if (!skipped.has(child.name)) this.inlineElement(child, line);
    }
  }

  private run(run: XmlElement, line: Line): void {
    const start = line.text.length;
    this.inline(run, line);
    if (this.styles.raisesRun(run)) raiseEnd(line, start);
    if (line.text.length > start) line.strikes.add(line.text.slice(start), this.styles.strikesRun(run));
  }

  private inlineElement(element: XmlElement, line: Line): void {
    switch (element.name) {
      case 'hp:run':
        this.run(element, line);
        break;
      case 'hp:deleteBegin':
        this.deleting = true;
        this.tally.add('deletions-left-out');
        break;
      case 'hp:deleteEnd':
        this.deleting = false;
        break;
      case 'hp:insertBegin':
        this.tally.add('insertions-kept');
        break;
      case 'hp:dutmal':
        if (!this.deleting) line.text += ruby(textOf(childOf(element, 'hp:mainText')), textOf(childOf(element, 'hp:subText')));
        break;
      case 'hp:compose':
        if (!this.deleting) line.text += element.attributes.get('composeText') ?? '';
        break;
      case 'hp:equation':
        this.tally.add('equations-as-script');
        line.text += textOf(childOf(element, 'hp:script'));
        this.captions(element, line);
        break;
      case 'hp:autoNum':
        // Numbers of notes come with the notes; pages have none here.
        if (/^(?:PICTURE|TABLE|EQUATION)$/u.test(element.attributes.get('numType') ?? '')) line.text += element.attributes.get('num') ?? '';
        break;
      case 'hp:switch':
        this.inline(childOf(element, 'hp:case') ?? childOf(element, 'hp:default') ?? element, line);
        break;
      default:
        this.anchoredElement(element, line);
    }
  }

  /** What is anchored in a line but is no part of it. */
  private anchoredElement(element: XmlElement, line: Line): void {
    switch (element.name) {
      case 'hp:footNote':
      case 'hp:endNote':
        if (!this.deleting) line.text += this.note(element);
        break;
      case 'hp:header':
      case 'hp:footer':
        anchor(line, this.margin(element));
        break;
      case 'hp:hiddenComment':
        this.tally.add('memos-left-out');
        break;
      case 'hp:fieldBegin':
        // A memo keeps its text in the field that marks its place.
        if (element.attributes.get('type') === 'MEMO') this.tally.add('memos-left-out');
        break;
      case 'hp:tbl':
        this.captions(element, line);
        anchor(line, blocksOfTable(rowsOf(element).map((cells) => cells.map((cell) => this.cell(cell)))));
        break;
      case 'hp:caption':
        anchor(line, this.captionBlocks(element));
        break;
      case 'hp:drawText':
        anchor(line, this.blocks(element));
        break;
      default:
        this.inline(element, line);
    }
  }

  private cell(cell: XmlElement): TableCell {
    const spans = childOf(cell, 'hp:cellSpan')?.attributes;
    return { blocks: this.blocks(cell), columnSpan: spanOf(spans?.get('colSpan')), rowSpan: spanOf(spans?.get('rowSpan')) };
  }

  private captions(element: XmlElement, line: Line): void {
    const caption = childOf(element, 'hp:caption');
    if (caption !== undefined) anchor(line, this.captionBlocks(caption));
  }

  private captionBlocks(caption: XmlElement): Draft[] {
    return this.blocks(caption).map(({ text }) => draftOf(text, 'caption'));
  }

  /** @returns the mark that stands in the text */
  private note(element: XmlElement): string {
    const kind = element.name === 'hp:footNote' ? 'footNote' : 'endNote';
    this.numbers[kind]++;
    const stated = Number(element.attributes.get('number') ?? 0);
    const number = stated > 0 ? stated : this.numbers[kind];
    // Hangul numbers both kinds in figures, which would make two notes of one mark.
    const mark = noteMark(kind === 'footNote' ? 'footnote' : 'endnote', number);
    for (const block of noteOf(mark, this.blocks(element))) this.notes.push(block);
    return mark;
  }

  /** Headers and footers come back with every section; each text counts once. */
  private margin(element: XmlElement): Draft[] {
    const texts = this.blocks(element).map(({ text }) => text.trim());
    const added = texts.filter((text) => /\p{L}/u.test(text) && !this.margins.has(text));
    for (const text of added) this.margins.add(text);
    return added.map((text) => furnitureOf(text, 'other'));
  }
}

function rowsOf(table: XmlElement): XmlElement[][] {
  const rows = elementsOf(table).filter(({ name }) => name === 'hp:tr');
  return rows.map((row) => elementsOf(row).filter(({ name }) => name === 'hp:tc'));
}

/** One by one: a call takes only so many arguments. */
function anchor(line: Line, blocks: readonly Draft[]): void {
  for (const block of blocks) line.anchored.push(block);
}
