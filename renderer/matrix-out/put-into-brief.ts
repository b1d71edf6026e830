import type { Brief } from '../../domain/brief.ts';
import { emptyRichText, isEmptyRichText, paragraphOf, type RichText, type RichTextNode } from '../../domain/rich-text.ts';
import type { DocumentSavers } from '../mirror/document-savers.ts';

/** A document with blocks at its end, and a line to go on writing below them. */
export function withAtEnd({ root }: RichText, blocks: readonly RichTextNode[]): RichText {
  // The last line is often one that waits to be written.
  const last = root.children.findLastIndex((node) => node.type !== 'paragraph' || node.children.length > 0);
  const before = isEmptyRichText({ root }) ? [] : root.children.slice(0, last + 1);
  return { root: { ...root, children: [...before, ...blocks, paragraphOf()] } };
}

/**
 * Puts blocks at the end of a brief, also below what is being typed in it and not yet saved. One step of the notebook.
 * @returns whether it was saved; when not, the text is kept and named among what is not saved
 */
export async function putIntoBrief(
  savers: DocumentSavers,
  brief: Pick<Brief, 'id' | 'edition' | 'content'>,
  blocks: readonly RichTextNode[],
) {
  const saver = savers.forBrief(brief.id, brief.edition);
  await saver.commit();
  saver.follow(brief.edition);
  saver.type(withAtEnd(saver.latest ?? brief.content, blocks));
  await saver.commit();
  return saver.state.state === 'saved';
}

/** A brief that was just made, as it is before anything is in it. */
export function madeBrief(id: string): Pick<Brief, 'id' | 'edition' | 'content'> {
  return { id, edition: id, content: emptyRichText() };
}
