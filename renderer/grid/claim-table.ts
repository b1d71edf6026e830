import { sameJson } from '../../domain/changes.ts';
import { searchedIn, searchedInSource } from '../../domain/claim-filter.ts';
import { type LinkProperty, linkProperties, linksValue } from '../../domain/claim-links.ts';
import { type ClaimProperty, comparing, propertyOf, sourceProperties } from '../../domain/claim-properties.ts';
import type { ClaimRow } from '../../domain/claim-row.ts';
import type { Source } from '../../domain/source.ts';
import type { PropositionsShown } from '../mirror/propositions.ts';
import { Facet } from './facet.ts';

/** Rows by place; null where a claim is no longer. */
export type Rows = readonly (ClaimRow | null)[];

/** What claims are linked to: propositions by identifier, and the stances of each claim. */
export type LinkedPropositions = Pick<PropositionsShown, 'byId' | 'of'>;

/** What taking over some rows came to. */
export interface TableNews {
  /** Whether claims came that were not there, and whether some went. */
  readonly came: boolean;
  readonly went: boolean;
  /** The properties in which a claim that stays is different now, among those in use; `words` stands for what a text filter looks in. */
  readonly different: ReadonlySet<ClaimProperty | 'words'>;
}

/**
 * What is known of all claims by place, so that choosing, ordering and putting in groups touch numbers alone. A facet is
 * made when it is first asked for, and kept up from then on.
 */
export class ClaimTable {
  #rows: Rows;
  #sources: ReadonlyMap<string, Source> = new Map();
  #propositions: LinkedPropositions = { byId: new Map(), of: new Map() };
  #collator: Intl.Collator;
  readonly #facets = new Map<ClaimProperty, Facet>();
  /** What a text filter looks in, by place and by source. */
  #searched: (string | null)[] = [];
  readonly #searchedSources = new Map<string, string>();

  /** @param language of the window: its rules order words */
  constructor(rows: Rows, language: string) {
    this.#rows = rows;
    this.#collator = collatorOf(language);
    this.update(rows.map((_, slot) => slot));
  }

  get rows(): Rows {
    return this.#rows;
  }

  get sources(): ReadonlyMap<string, Source> {
    return this.#sources;
  }

  /** Begins again with other rows. */
  reset(rows: Rows): void {
    this.#rows = rows;
    this.#facets.clear();
    this.#searched = [];
    this.update(rows.map((_, slot) => slot));
  }

  /** Takes over the rows in some places. */
  update(slots: readonly number[]): TableNews {
    const different = new Set<ClaimProperty | 'words'>();
    let came = false;
    let went = false;
    for (const slot of slots) {
      const row = this.#rows[slot] ?? null;
      const before = this.#searched[slot] ?? null;
      const searched = row === null ? null : searchedIn(row);
      this.#searched[slot] = searched;
      came ||= before === null && searched !== null;
      went ||= before !== null && searched === null;
      if (row === null) continue;
      if (before !== searched) different.add('words');
      const source = this.#sources.get(row.sourceId);
      for (const [property, facet] of this.#facets) if (facet.set(slot, this.#valueOf(property, row, source))) different.add(property);
    }
    return { came, went, different };
  }

  /** Takes over the sources. @returns whether anything that is shown or chosen by is different */
  setSources(sources: ReadonlyMap<string, Source>): boolean {
    const before = this.#sources;
    const isSame = before.size === sources.size && [...sources].every(([id, source]) => sameJson(before.get(id), source));
    if (isSame) return false;
    this.#sources = sources;
    this.#searchedSources.clear();
    for (const property of sourceProperties) this.#facets.delete(property);
    this.#facets.get('source')?.unrank();
    return true;
  }

  get propositions(): LinkedPropositions {
    return this.#propositions;
  }

  /** Takes over propositions and stances. @returns whether a claim is linked otherwise, or a proposition says something else */
  setPropositions(propositions: LinkedPropositions): boolean {
    const before = this.#propositions;
    if (before.byId === propositions.byId && before.of === propositions.of) return false;
    this.#propositions = propositions;
    for (const property of linkProperties) {
      const facet = this.#facets.get(property);
      if (facet === undefined) continue;
      if (before.byId !== propositions.byId) facet.unrank();
      for (const [slot, row] of this.#rows.entries()) {
        if (row === null || before.of.get(row.id) === propositions.of.get(row.id)) continue;
        facet.set(slot, this.#valueOf(property, row, undefined));
      }
    }
    return true;
  }

  /** Orders words by another language's rules from now on. @returns whether they are other than before */
  setLanguage(language: string): boolean {
    const collator = collatorOf(language);
    if (collator.resolvedOptions().locale === this.#collator.resolvedOptions().locale) return false;
    this.#collator = collator;
    for (const facet of this.#facets.values()) facet.unrank();
    return true;
  }

  facet(property: ClaimProperty): Facet {
    const present = this.#facets.get(property);
    if (present !== undefined) return present;
    const facet = new Facet();
    for (const [slot, row] of this.#rows.entries())
      if (row !== null) facet.set(slot, this.#valueOf(property, row, this.#sources.get(row.sourceId)));
    this.#facets.set(property, facet);
    return facet;
  }

  /** How values of a property are ordered. */
  comparing(property: ClaimProperty): (a: string, b: string) => number {
    return comparing(property, this.#collator, (id) => this.#sources.get(id)?.title ?? this.#propositions.byId.get(id)?.statement ?? '');
  }

  /** How propositions (by what they state) or stances are ordered, the empty one last. */
  comparingLinks(property: LinkProperty): (a: string, b: string) => number {
    const compare = this.comparing(property);
    const linked = (value: string) => (value === '' ? '' : property === 'stance' ? `${value}:` : `mentions:${value}`);
    return (a, b) => compare(linked(a), linked(b));
  }

  isRanked(property: ClaimProperty): boolean {
    return this.facet(property).isRanked;
  }

  /** Puts the values of a property in order, with pauses. */
  ranking(property: ClaimProperty): Generator<void> {
    return this.facet(property).ranking(this.comparing(property));
  }

  ranks(property: ClaimProperty): Uint32Array {
    return this.facet(property).ranks(this.comparing(property));
  }

  /** Whether each of some folded words stands in a claim or in what its source is called. */
  holds(slot: number, words: readonly string[]): boolean {
    const own = this.#searched[slot] ?? '';
    let its: string | null = null;
    for (const word of words) {
      if (own.includes(word)) continue;
      its ??= this.#searchedSource(this.#rows[slot]?.sourceId ?? '');
      if (!its.includes(word)) return false;
    }
    return true;
  }

  #valueOf(property: ClaimProperty, row: ClaimRow, source: Source | undefined): string {
    const isLink = linkProperties.some((each) => each === property);
    return propertyOf(property, row, source, isLink ? linksValue(this.#propositions.of.get(row.id) ?? []) : '');
  }

  #searchedSource(sourceId: string): string {
    const present = this.#searchedSources.get(sourceId);
    if (present !== undefined) return present;
    const searched = searchedInSource(this.#sources.get(sourceId));
    this.#searchedSources.set(sourceId, searched);
    return searched;
  }
}

function collatorOf(language: string): Intl.Collator {
  return new Intl.Collator(language, { numeric: true });
}
