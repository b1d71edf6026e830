import type { Tag } from '../../domain/claim.ts';

/**
 * The namespace of Caveat's own terms in JSON-LD. `.invalid` is reserved (RFC 2606): nobody owns the name, and nothing can be
 * fetched from it.
 */
export const NAMESPACE = 'https://caveat.invalid/ns#';
/** Before the identifier of a claim or a source that is no UUID. */
export const CLAIM_PREFIX = 'https://caveat.invalid/claim/';
export const SOURCE_PREFIX = 'https://caveat.invalid/source/';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What identifies a record elsewhere: a UUID as a URN (RFC 9562), any other identifier behind a prefix. */
export function iriOf(id: string, prefix: string): string {
  return UUID.test(id) ? `urn:uuid:${id}` : prefix + encodeURIComponent(id);
}

/** The identifier in what `iriOf` gives, or null in any other IRI. */
export function idIn(iri: string, prefix: string): string | null {
  if (iri.startsWith('urn:uuid:')) {
    const id = iri.slice('urn:uuid:'.length).toLowerCase();
    return UUID.test(id) ? id : null;
  }
  const id = iri.startsWith(prefix) ? iri.slice(prefix.length).replaceAll('%3A', ':') : '';
  return /^[A-Za-z0-9][A-Za-z0-9:_-]{0,63}$/.test(id) ? id : null;
}

/** What people write on annotations that say how a source presents something, in English, Chinese and Korean. */
const words: Readonly<Record<Tag, readonly string[]>> = {
  reported: [
    'reported',
    'report',
    'reporting',
    'stated',
    'asserted',
    'fact',
    '报道',
    '报导',
    '報道',
    '報導',
    '已报道',
    '已報導',
    '事实',
    '事實',
    '보도',
    '보도됨',
    '사실',
    '보도된 사실',
  ],
  speculative: [
    'speculative',
    'speculation',
    'speculated',
    'conjecture',
    'guess',
    'forecast',
    'prediction',
    'expected',
    '推测',
    '推測',
    '猜测',
    '猜測',
    '揣测',
    '揣測',
    '预测',
    '預測',
    '推断',
    '推斷',
    '추측',
    '추정',
    '예측',
    '전망',
    '예상',
  ],
  disputed: [
    'disputed',
    'dispute',
    'contested',
    'contradicted',
    'denied',
    'controversial',
    'challenged',
    '有争议',
    '有爭議',
    '争议',
    '爭議',
    '质疑',
    '質疑',
    '存疑',
    '否认',
    '否認',
    '논란',
    '논쟁',
    '반박',
    '부인',
    '이견',
    '쟁점',
  ],
};

const byWord = new Map<string, Tag>(
  (Object.keys(words) as Tag[]).flatMap((tag) => words[tag].map((word): [string, Tag] => [word.normalize('NFC'), tag])),
);

/** The tag that a word on an annotation means, or that an IRI of this vocabulary names; null when it is none. */
export function tagNamed(word: string): Tag | null {
  const bare = word.startsWith(NAMESPACE) ? word.slice(NAMESPACE.length) : word;
  return byWord.get(bare.normalize('NFC').trim().replace(/^#/, '').toLowerCase()) ?? null;
}
