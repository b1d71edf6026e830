import { type CaveatRecord, record } from '../../domain/records.ts';
import { plainTextOf } from '../../domain/rich-text.ts';
import type { Missing, SalvagedKind } from '../../domain/salvage-report.ts';
import type { Choice } from './choose.ts';

/** How many missing records are told one by one. */
const LISTED = 1000;
/** Of a name, in UTF-16 code units. */
const LONGEST_NAME = 120;

/**
 * What is told of each kind, and of each record that is missing.
 * @param records what is in the new notebook
 * @param chosen what could be read, before what cannot stand was left out
 * @param lost what was there and could not be read
 * @param why what could be read cannot stand
 * @param remembered the last that is known of a record that could not be read
 */
export function describeSalvage(
  records: ReadonlyMap<string, CaveatRecord>,
  chosen: ReadonlyMap<string, Choice>,
  lost: ReadonlySet<string>,
  why: ReadonlyMap<string, string>,
  remembered: (key: string) => CaveatRecord | undefined,
): { kinds: SalvagedKind[]; missing: Missing[] } {
  const gone = [...new Set([...lost, ...why.keys()])].filter((key) => !records.has(key));
  const tally = new Map<string, { -readonly [K in keyof SalvagedKind]: SalvagedKind[K] }>();
  const of = (kind: string) => {
    const present = tally.get(kind) ?? { kind, found: 0, recovered: 0, fromHistory: 0, fromBackup: 0, missing: 0 };
    tally.set(kind, present);
    return present;
  };
  for (const [key, { kind }] of records) {
    const counts = of(kind);
    counts.found++;
    counts.recovered++;
    if (chosen.get(key)?.from === 'history') counts.fromHistory++;
    if (chosen.get(key)?.from === 'backup') counts.fromBackup++;
  }
  for (const key of gone) {
    const counts = of(key.slice(0, key.indexOf(' ')));
    counts.found++;
    counts.missing++;
  }
  const order = record.options.map(({ shape }) => shape.kind.value as string);
  const kinds = [...tally.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const missing = gone.slice(0, LISTED).map((key) => {
    const space = key.indexOf(' ');
    const known = chosen.get(key)?.record ?? remembered(key);
    return {
      kind: key.slice(0, space),
      id: key.slice(space + 1),
      name: known === undefined ? null : nameOf(known),
      why: why.get(key) ?? null,
    };
  });
  return { kinds, missing };
}

/** What people know a record by; null for one that is known by what it belongs to. */
function nameOf(each: CaveatRecord): string | null {
  const name = fullName(each)?.replaceAll(/\s+/gu, ' ').trim();
  if (name === undefined || name === '') return null;
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).toWellFormed()}…`;
}

function fullName(each: CaveatRecord): string | undefined {
  switch (each.kind) {
    case 'notebook':
    case 'source':
    case 'brief':
      return each.title;
    case 'version':
      return each.originalName;
    case 'claim':
    case 'rejection':
      return each.anchor.exact;
    case 'proposition':
      return each.statement;
    case 'entity':
    case 'view':
      return each.name;
    case 'dismissal':
      return each.quote;
    case 'note':
      return plainTextOf(each.content);
    default:
      return undefined;
  }
}
