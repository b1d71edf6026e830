import { paragraphOf, plainTextOf, type RichTextNode, richTextOf, textFormat, textOf } from '../../domain/rich-text.ts';
import { shortQuote } from '../../domain/short-quote.ts';
import type { AnnotationsRead, Incoming, RefusedAnnotation } from './incoming.ts';

/** Puts what answers an annotation at the end of its note, the older first. One whose question is not in the file is refused. */
export function withReplies(all: readonly Incoming[]): AnnotationsRead {
  const byKey = new Map(all.map((each) => [each.key, each]));
  const refused: RefusedAnnotation[] = [];
  const said = new Map<string, Incoming[]>();
  for (const each of all) {
    if (each.answers === null) continue;
    const root = rootOf(each, byKey);
    if (root === null) {
      const quote = each.note === null ? '' : shortQuote(plainTextOf(each.note));
      refused.push({ name: each.name, quote, code: 'not-found', what: 'It answers an annotation that is not in this file.' });
    } else said.set(root.key, [...(said.get(root.key) ?? []), each]);
  }
  const annotations = all
    .filter(({ answers }) => answers === null)
    .map((each): Incoming => {
      const replies = (said.get(each.key) ?? []).toSorted((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? -1 : 1));
      const blocks = replies.flatMap((reply) => (reply.note === null ? [] : [signature(reply), ...reply.note.root.children]));
      return blocks.length === 0 ? each : { ...each, note: richTextOf([...(each.note?.root.children ?? []), ...blocks]) };
    });
  return { annotations, refused };
}

/** The annotation at the beginning of a conversation; null when it is not there, or the answers go round in a circle. */
function rootOf(reply: Incoming, byKey: ReadonlyMap<string, Incoming>): Incoming | null {
  const seen = new Set<Incoming>();
  let at: Incoming | undefined = reply;
  while (at !== undefined && at.answers !== null && !seen.has(at)) {
    seen.add(at);
    at = byKey.get(at.answers);
  }
  return at === undefined || at.answers !== null ? null : at;
}

/** Who said it and on which day, as far as that is known. */
export function signature({ author, createdAt }: Pick<Incoming, 'author' | 'createdAt'>): RichTextNode {
  const parts = [author, createdAt?.slice(0, 10) ?? ''].filter((part) => part !== '');
  return paragraphOf(textOf(parts.length === 0 ? '–' : parts.join(', '), textFormat.bold));
}
