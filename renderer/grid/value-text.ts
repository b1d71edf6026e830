import type { Confidence, Likelihood, Tag } from '../../domain/claim.ts';
import { type ClaimProperty, propertyOf } from '../../domain/claim-properties.ts';
import type { ClaimRow } from '../../domain/claim-row.ts';
import type { Reliability } from '../../domain/source.ts';
import type { StanceTaken } from '../../domain/stance.ts';
import { dateText, type InterfaceLanguage, languageName } from '../messages/index.tsx';
import type { Credibility, Messages } from '../messages/messages.ts';
import type { ClaimTable } from './claim-table.ts';

/** What values are named with. */
export interface Words {
  readonly messages: Messages;
  readonly language: InterfaceLanguage;
}

/** The value of a property in the window's language; empty when there is none. */
export function valueText(property: ClaimProperty, row: ClaimRow, table: ClaimTable, words: Words): string {
  if (property === 'proposition') {
    return (table.propositions.of.get(row.id) ?? [])
      .map(
        ({ stance, propositionId }) => `${words.messages.propositions.stances[stance]}: ${nameOf(property, propositionId, table, words)}`,
      )
      .join('\n');
  }
  return nameOf(property, propertyOf(property, row, table.sources.get(row.sourceId)), table, words);
}

/** A value by its name, also where that is the title of a source or what a proposition states. */
export function nameOf(property: ClaimProperty, value: string, table: ClaimTable, words: Words): string {
  if (property === 'source') return table.sources.get(value)?.title ?? words.messages.grid.sourceGone;
  if (property === 'proposition' && value !== '')
    return table.propositions.byId.get(value)?.statement ?? words.messages.grid.propositionGone;
  return valueName(property, value, words);
}

/** A value by its name. What sources and propositions are called stands in the table: see `nameOf`. */
export function valueName(property: ClaimProperty, value: string, { messages, language }: Words): string {
  if (value === '') return '';
  switch (property) {
    case 'tag':
      return messages.tags[value as Tag];
    case 'credibility':
      return messages.credibility[Number(value) as Credibility];
    case 'likelihood':
      return messages.likelihood[value as Likelihood];
    case 'confidence':
      return messages.confidence[value as Confidence];
    case 'reliability':
      return messages.reliability[value as Reliability];
    case 'language':
      return languageName(language, value, messages.reader.noLanguage);
    case 'stance':
      return messages.propositions.stances[value as StanceTaken];
    case 'hasNote':
      return value === 'with' ? messages.grid.withNote : messages.grid.withoutNote;
    case 'published':
      // The time of day is in the details of the source.
      return dateText(language, value.slice(0, 10));
    case 'created':
      return momentText(language, value);
    default:
      return value;
  }
}

const formats = new Map<InterfaceLanguage, Intl.DateTimeFormat>();

/** A moment in this machine's time zone; a day alone stays a day. */
function momentText(language: InterfaceLanguage, moment: string): string {
  if (moment.length === 10) return dateText(language, moment);
  const format = formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  formats.set(language, format);
  return format.format(new Date(moment));
}
