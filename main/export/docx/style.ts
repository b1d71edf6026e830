import { type ParagraphLook, paragraphProperties, type RunLook, runProperties } from './looks.ts';
import { element, valued, type Xml } from './xml.ts';

/** A named style of a document. */
export interface Style {
  readonly id: string;
  /** A name that Word gives to a style of its own makes this one that style. */
  readonly name: string;
  readonly type?: 'paragraph' | 'character' | 'table' | 'numbering';
  /** Whether it is Word's own by its name. */
  readonly known?: boolean;
  readonly isDefault?: boolean;
  readonly basedOn?: string;
  readonly next?: string;
  /** Whether Word's gallery of styles offers it. */
  readonly offered?: boolean;
  readonly run?: RunLook;
  readonly paragraph?: ParagraphLook;
  readonly table?: Xml;
}

/** A style, its parts in the order of the schema (ECMA-376 part 1, 17.7.4.17). */
export function styleElement({
  id,
  name,
  type = 'paragraph',
  known,
  isDefault,
  basedOn,
  next,
  offered,
  run,
  paragraph,
  table,
}: Style): Xml {
  const base = basedOn ?? (type === 'paragraph' && isDefault !== true ? 'Normal' : undefined);
  const runs = run === undefined ? '' : runProperties(run);
  const lines = paragraph === undefined ? '' : paragraphProperties(paragraph);
  return element(
    'w:style',
    {
      'w:type': type,
      ...(isDefault === true ? { 'w:default': 1 } : {}),
      ...(known === true ? {} : { 'w:customStyle': 1 }),
      'w:styleId': id,
    },
    valued('w:name', name) +
      (base === undefined ? '' : valued('w:basedOn', base)) +
      (next === undefined ? '' : valued('w:next', next)) +
      (offered === true ? '<w:qFormat/>' : '') +
      (lines === '' ? '' : element('w:pPr', {}, lines)) +
      (runs === '' ? '' : element('w:rPr', {}, runs)) +
      (table ?? ''),
  );
}
