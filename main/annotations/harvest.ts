import type { AnnotationReport } from '../../domain/annotation-report.ts';
import type { Tag } from '../../domain/claim.ts';
import type { ParamsOf } from '../../domain/commands/index.ts';
import { noteId } from '../../domain/note.ts';
import { richTextOf } from '../../domain/rich-text.ts';
import { shortQuote } from '../../domain/short-quote.ts';
import type { Source } from '../../domain/source.ts';
import type { Records } from '../store/records.ts';
import type { RefusedAnnotation } from './incoming.ts';
import { type Item, named } from './items.ts';
import type { Placement } from './place-annotations.ts';
import { signature } from './replies.ts';

/** What a file of annotations comes to: the report, and beside it the parameters of the command that adds what can be added. */
export class Harvest {
  readonly report: AnnotationReport;
  readonly params: ParamsOf<'import-annotations'> = { claims: [], notes: [] };
  readonly #records: Records;

  /** @param defaultTag what claims are tagged that say nothing of it themselves */
  constructor(records: Records, file: string, defaultTag: Tag) {
    this.#records = records;
    const lists = { added: [], notes: [], alreadyThere: [], unsure: [], notFound: [], noSource: [], refused: [] };
    this.report = { file, defaultTag, ...lists };
  }

  refuse({ name, ...why }: RefusedAnnotation): void {
    this.report.refused.push({ annotation: name, ...why });
  }

  /** @param candidates how many sources it may be on: none, or several that nothing tells apart */
  withoutSource(item: Item, candidates: number): void {
    const { addresses, title } = item.target;
    this.report.noSource.push({ ...named(item), target: shortQuote(addresses[0] ?? title), candidates });
  }

  /** An annotation whose quote was looked for. */
  placed(item: Item, { sourceId, placed, anchor }: Placement): void {
    const { incoming, claimId } = item;
    const line = { ...named(item), sourceId, title: this.#records.get('source', sourceId)?.title ?? '' };
    if (this.#records.get('claim', claimId) !== undefined) this.report.alreadyThere.push(line);
    else if (placed.outcome === 'furniture') {
      const what = 'What it quotes stands in furniture of the page, at least in part.';
      this.report.refused.push({ ...named(item), code: 'quote-in-furniture', what });
    } else if (placed.outcome === 'not-found' || anchor === null) this.report.notFound.push(line);
    else if (placed.outcome === 'unsure') {
      this.report.unsure.push({ ...line, guess: shortQuote(anchor.exact), score: placed.score, doubt: placed.doubt });
    } else {
      const { details, translation, note, author, createdAt } = incoming;
      const tag = incoming.tag ?? this.report.defaultTag;
      const translated = translation === null ? {} : { translation };
      this.params.claims.push({ claimId, anchor, tag, details, ...translated, author, createdAt, note });
      this.report.added.push({ ...line, claimId, tag, tagFrom: incoming.tag === null ? 'default' : 'annotation', score: placed.score });
    }
  }

  /** An annotation on a whole source: goes to the end of its note, with who said it. */
  onWhole(item: Item, { id, title }: Source): void {
    const { incoming, claimId } = item;
    const line = { ...named(item), sourceId: id, title };
    const present = this.#records.get('note', noteId({ kind: 'source', id }));
    if (present?.origins?.includes(claimId) === true) this.report.alreadyThere.push(line);
    else if (incoming.note === null) {
      this.report.refused.push({ ...named(item), code: 'invalid-input', what: 'It quotes nothing and says nothing.' });
    } else {
      const isSigned = incoming.author !== '' || incoming.createdAt !== null;
      const content = isSigned ? richTextOf([signature(incoming), ...incoming.note.root.children]) : incoming.note;
      this.params.notes.push({ sourceId: id, origin: claimId, content });
      this.report.notes.push(line);
    }
  }
}
