import { tags } from '../../domain/claim.ts';
import { paintProposed } from '../reader/highlights.ts';
import type { PageText } from '../reader/page-offsets.ts';
import type { Offered } from './offered.ts';

const kinds = tags.map((tag) => `suggested-${tag}` as const);

/** Paints what is suggested on the page; the styles stand in suggest.css. */
export function paintSuggestions(texts: readonly PageText[], offered: Offered): void {
  paintProposed(texts, kinds, (shown) => offered.touching(shown).map(({ start, end, tag }) => ({ start, end, kind: `suggested-${tag}` })));
}
