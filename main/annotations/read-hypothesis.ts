import { claimDefaults } from '../../domain/claim.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { tidyLine } from '../import/white-space.ts';
import type { Incoming, IncomingTarget } from './incoming.ts';
import { field, isObject, type JsonObject, listOf, textOf } from './json-values.ts';
import { noteFrom } from './note-text.ts';
import { composeNote, contentKey, momentFrom, sortTags } from './said.ts';
import { readSelectors } from './selectors.ts';

/** Before the identifiers that Hypothesis gives, in its own W3C form of an annotation. */
const ADDRESS = 'https://hypothes.is/a/';

/** Reads an annotation as the API and the client of Hypothesis export it: Markdown, tags, and the target of the address in `uri`. */
export function readHypothesis(annotation: JsonObject): Result<Omit<Incoming, 'name'>> {
  const uri = textOf(field(annotation, 'uri'));
  const document = field(annotation, 'document');
  const title = isObject(document) ? textOf(field(document, 'title')) : '';
  const given = listOf(field(annotation, 'target'));
  const targets: IncomingTarget[] = [];
  for (const each of given.length === 0 ? [{}] : given) {
    if (!isObject(each)) return fail('invalid-input', 'A target is no object.');
    const selectors = readSelectors(field(each, 'selector'), 'code-unit');
    if (selectors.is === 'other') return fail('invalid-input', 'None of its selectors is one of text.');
    const addresses = [uri, textOf(field(each, 'source'))].filter((address) => address !== '');
    if (addresses.length === 0 && title === '') return fail('invalid-input', 'It does not say what it is on.');
    const selected = selectors.is === 'text' ? selectors.selected : null;
    targets.push({ addresses, sourceId: null, versionId: null, title, selected });
  }
  const answered = listOf(field(annotation, 'references')).findLast((each) => typeof each === 'string');
  const id = textOf(field(annotation, 'id')).trim();
  const { tag, others } = sortTags(listOf(field(annotation, 'tags')).flatMap((each) => (typeof each === 'string' ? [each] : [])));
  return ok({
    key: id === '' ? contentKey(annotation) : ADDRESS + id,
    answers: typeof answered === 'string' ? ADDRESS + answered : null,
    targets,
    tag,
    details: claimDefaults,
    translation: null,
    note: composeNote([noteFrom(textOf(field(annotation, 'text')), 'text/markdown')], others),
    author: authorOf(annotation),
    createdAt: momentFrom(field(annotation, 'created')),
  });
}

/** The name somebody goes by, else that of the account: `name` of `acct:name@host`. */
function authorOf(annotation: JsonObject): string {
  const info = field(annotation, 'user_info');
  const shown = isObject(info) ? textOf(field(info, 'display_name')) : '';
  return tidyLine(shown || (/^acct:([^@]+)/.exec(textOf(field(annotation, 'user')))?.[1] ?? ''), 200);
}
