import type { XmlElement } from '../archive/xml.ts';
import { childOf, descendantsOf, elementsOf, textOf } from '../archive/xml-tree.ts';
import type { Draft } from '../draft.ts';
import { type RaisingLine, raiseEnd } from '../raised.ts';
import { Strikes, withStruck } from '../struck-out.ts';
import { spanOf } from '../table-rows.ts';
import { isBlank } from '../white-space.ts';
import type { DocxStyles, ParagraphRole } from './docx-styles.ts';
import { characterOf } from './docx-symbols.ts';
import { characters, chosen, isPassedOver } from './docx-text.ts';
import { blocksOfTable, draftOf, furnitureOf, noteMark, ruby, type TableCell, type Tally } from './flow.ts';

/** A place in the text that refers to a note. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly mark: string;
}

/** A paragraph being put together. */
interface Line extends RaisingLine {
  readonly paragraph: XmlElement;
  readonly strikes: Strikes;
  /** What hangs on the paragraph and stands after it: text boxes. */
  readonly boxes: Draft[];
}

/** Text of paragraphs whose end was deleted, and what is struck out of it. */
interface Carried {
  readonly text: string;
  readonly struck: readonly string[];
}

const nothing: Carried = { text: '', struck: [] };

/** Turns the body of a Word document, a note, a header or a text box into blocks (ISO/IEC 29500-1, 17.2 to 17.4 and 17.13). */
export class DocxBody {
  /** Notes in the order in which the text refers to them. */
  readonly references: NoteReference[] = [];
  private readonly numbers = { footnote: 0, endnote: 0 };
  private readonly styles: DocxStyles;
  private readonly tally: Tally;
  /** It belongs to the next paragraph. */
  private carried: Carried = nothing;

  constructor(styles: DocxStyles, tally: Tally) {
    this.styles = styles;
    this.tally = tally;
  }

  blocks(container: XmlElement): Draft[] {
    const around = this.carried;
    this.carried = nothing;
    const drafts = this.blocksIn(container);
    const rest = this.carried;
    this.carried = around;
    return isBlank(rest.text) ? drafts : [...drafts, withStruck(draftOf(rest.text, 'paragraph'), rest.struck)];
  }

  private blocksIn(container: XmlElement): Draft[] {
    return elementsOf(container).flatMap((element) => {
      switch (element.name) {
        case 'w:p':
          return this.paragraph(element);
        case 'w:tbl':
          return blocksOfTable(this.rows(element));
        case 'w:altChunk':
        case 'w:subDoc':
          this.tally.add('documents-inside');
          return [];
        case 'w:sectPr':
          return [];
        default:
          return this.passesOver(element) ? [] : this.blocksIn(chosen(element));
      }
    });
  }

  private rows(container: XmlElement): TableCell[][] {
    return elementsOf(container).flatMap((element) => {
      if (element.name !== 'w:tr') return this.passesOver(element) ? [] : this.rows(chosen(element));
      if (childOf(element, 'w:trPr/w:del') === undefined) return [[...placesBefore(element), ...this.cells(element)]];
      this.tally.add('deletions-left-out');
      return [];
    });
  }

  private cells(container: XmlElement): TableCell[] {
    return elementsOf(container).flatMap((element) => {
      if (element.name === 'w:tc') {
        // Cells below a merged one are there and empty, so only columns are counted.
        const columnSpan = spanOf(childOf(element, 'w:tcPr/w:gridSpan')?.attributes.get('w:val'));
        return [{ blocks: this.blocks(element), columnSpan, rowSpan: 1 }];
      }
      return this.passesOver(element) ? [] : this.cells(chosen(element));
    });
  }

  private paragraph(paragraph: XmlElement): Draft[] {
    const before = this.carried;
    const line: Line = { text: before.text, paragraph, strikes: new Strikes(), boxes: [] };
    this.carried = nothing;
    this.inline(paragraph, line);
    const struck = [...before.struck, ...line.strikes.take()];
    if (childOf(paragraph, 'w:pPr/w:rPr/w:del') !== undefined) {
      this.tally.add('deletions-left-out');
      this.carried = { text: line.text, struck };
      return line.boxes;
    }
    return [withStruck(blockOf(line.text, this.styles.roleOf(paragraph)), struck), ...line.boxes];
  }

  private inline(container: XmlElement, line: Line): void {
    for (const element of elementsOf(container)) {
      const character = characters.get(element.name);
      if (character !== undefined) line.text += character;
      else if (!this.passesOver(element)) this.inlineElement(element, line, container);
    }
  }

  private run(run: XmlElement, line: Line): void {
    const start = line.text.length;
    this.inline(run, line);
    if (this.styles.raisesRun(run)) raiseEnd(line, start);
    if (line.text.length > start) line.strikes.add(line.text.slice(start), this.styles.strikesRun(run, line.paragraph));
  }

  private inlineElement(element: XmlElement, line: Line, container: XmlElement): void {
    switch (element.name) {
      case 'w:t':
        line.text += textOf(element);
        break;
      case 'w:br':
        // Breaks of pages and columns belong to the paper.
        if (['textWrapping', undefined].includes(element.attributes.get('w:type'))) line.text += '\n';
        break;
      case 'w:r':
        if (this.styles.hidesRun(element)) this.tally.add('hidden-text-left-out');
        else this.run(element, line);
        break;
      case 'w:sym':
        line.text += this.symbol(element);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        line.text += this.reference(element, container);
        break;
      case 'w:ruby':
        line.text += ruby(this.inner(element, 'w:rubyBase', line), this.inner(element, 'w:rt', line));
        break;
      case 'm:oMath':
        this.tally.add('equations-as-characters');
        line.text += [...descendantsOf(element, 'm:t')].map(textOf).join('');
        break;
      case 'w:txbxContent':
        for (const block of this.blocks(element)) line.boxes.push(block);
        break;
      default:
        this.inline(chosen(element), line);
    }
  }

  /** The text in a part of a ruby. */
  private inner(element: XmlElement, name: string, { paragraph }: Line): string {
    const line: Line = { text: '', paragraph, strikes: new Strikes(), boxes: [] };
    const part = childOf(element, name);
    if (part !== undefined) this.inline(part, line);
    return line.text;
  }

  /** A note's mark in the text. A mark of the author's own is written behind the reference, in the same run. */
  private reference(element: XmlElement, run: XmlElement): string {
    const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const isOwn = ['1', 'true', 'on'].includes(element.attributes.get('w:customMarkFollows') ?? '');
    const own = elementsOf(run).filter(({ name }) => name === 'w:t');
    const mark = isOwn ? own.map(textOf).join('') : noteMark(kind, ++this.numbers[kind]);
    this.references.push({ kind, id: element.attributes.get('w:id') ?? '', mark });
    return isOwn ? '' : mark;
  }

  private symbol(element: XmlElement): string {
    const character = characterOf(element.attributes.get('w:font') ?? '', element.attributes.get('w:char') ?? '');
    if (character === null) this.tally.add('symbols-unknown');
    return character ?? '\ufffd';
  }

  /** As `isPassedOver`; counts changes. */
  private passesOver(element: XmlElement): boolean {
    const { name } = element;
    if (name === 'w:del' || name === 'w:moveFrom') this.tally.add('deletions-left-out');
    if (name === 'w:ins' || name === 'w:moveTo') this.tally.add('insertions-kept');
    return isPassedOver(element);
  }
}

/** The columns that a row leaves free before its first cell. */
function placesBefore(row: XmlElement): TableCell[] {
  const stated = childOf(row, 'w:trPr/w:gridBefore')?.attributes.get('w:val') ?? '0';
  return Number(stated) > 0 ? [{ blocks: [], columnSpan: spanOf(stated), rowSpan: 1 }] : [];
}

function blockOf(text: string, role: ParagraphRole): Draft {
  if (role.kind === 'contents') return furnitureOf(text, 'navigation');
  return 'level' in role ? draftOf(text, role.kind, Math.min(6, role.level)) : draftOf(text, role.kind);
}
