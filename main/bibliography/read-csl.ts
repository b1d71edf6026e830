import { fail, ok, type Result } from '../../domain/result.ts';
import { tidyLine } from '../import/white-space.ts';
import { composeDate, readStatedDate } from './dates.ts';
import { type Bibliography, type Entry, entryKey, readDetails, tooManyEntries } from './entry.ts';
import type { FieldKind } from './fields.ts';
import { readLanguage } from './languages.ts';
import { type Name, namesLine } from './names.ts';
import { withoutMarkup } from './texts.ts';

/** Reads CSL-JSON (schema 1.0.2): a list of items, one item, or an object with `items`. Values of a wrong type are passed over. */
export function readCslJson(text: string, fileName: string): Result<Bibliography> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    const line = /line (\d+)/u.exec(said)?.[1];
    return fail('file-damaged', `The file is not sound JSON: ${tidyLine(said, 200)}.`, {
      where: line === undefined ? fileName : `${fileName}, line ${line}`,
      hint: 'Export it again.',
    });
  }
  const items = itemsOf(json);
  const tooMany = tooManyEntries(items.length, fileName);
  if (tooMany !== null) return tooMany;
  const entries: Entry[] = [];
  const refused: Bibliography['refused'] = [];
  for (const [index, item] of items.entries()) {
    if (!isObject(item)) refused.push({ key: `${index + 1}`, line: null, why: 'no-object', what: 'The item is not an object.' });
    else entries.push(readItem(item, index));
  }
  return ok({ format: 'csl-json', entries, refused });
}

type Item = Readonly<Record<string, unknown>>;

function itemsOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  const items = isObject(json) ? own(json, 'items') : undefined;
  return Array.isArray(items) ? items : [json];
}

function readItem(item: Item, index: number): Entry {
  const key = own(item, 'citation-key') ?? own(item, 'id');
  return {
    key: entryKey(typeof key === 'string' || typeof key === 'number' ? String(key) : '', index),
    line: null,
    details: readDetails('csl', (name, kind) => readValue(own(item, name), kind)),
    files: [],
  };
}

function readValue(value: unknown, kind: FieldKind): string | undefined {
  if (kind === 'names') return Array.isArray(value) ? namesLine(value.filter(isObject).map(readName)) : undefined;
  if (kind === 'date') return readIssued(value);
  if (typeof value !== 'string') return undefined;
  if (kind === 'language') return readLanguage(value);
  return kind === 'url' ? value : withoutMarkup(value);
}

function readName(name: Item): Name {
  const part = (key: string) => {
    const value = own(name, key);
    return typeof value === 'string' ? value : '';
  };
  const particle = [part('dropping-particle'), part('non-dropping-particle')].filter((each) => each !== '').join(' ');
  const literal = part('literal');
  return literal === '' ? { given: part('given'), particle, family: part('family'), suffix: part('suffix') } : { family: literal };
}

/** The raw text of a date tells more than its parts when it begins with them: these know no time of day. */
function readIssued(value: unknown): string | undefined {
  if (typeof value === 'string') return readStatedDate(value);
  if (!isObject(value)) return undefined;
  const list = own(value, 'date-parts');
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  const parts = Array.isArray(first) ? composeDate(first) : undefined;
  const texts = ['edtf', 'raw', 'literal'].map((key) => own(value, key)).filter((each) => typeof each === 'string');
  const stated = texts.map(readStatedDate).find((each) => each?.startsWith(parts ?? ''));
  return stated ?? parts;
}

function isObject(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object itself holds under a name, and not what every object has. */
function own(object: Item, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
