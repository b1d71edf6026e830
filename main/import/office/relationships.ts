import { ok, type Result } from '../../../domain/result.ts';
import type { Archive } from '../archive/archive.ts';
import { resolvePath } from '../archive/paths.ts';
import { descendantsOf } from '../archive/xml-tree.ts';

/** A part that another one refers to. */
export interface Relationship {
  /** The last word of its type: `footnotes`, `styles`, `header` … */
  readonly type: string;
  /** Its name in the archive. */
  readonly part: string;
}

/**
 * What a part refers to inside the archive (ISO/IEC 29500-2, 6.5). Targets outside are left out: nothing is ever fetched.
 * @param part its name; empty for the package itself
 */
export function relationshipsOf(archive: Archive, part: string): Result<Relationship[]> {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(name)) return ok([]);
  const root = archive.readXml(name);
  if (!root.ok) return root;
  const found = [...descendantsOf(root.value, 'rel:Relationship')].flatMap(({ attributes }) => {
    const target = resolvePath(part, attributes.get('Target') ?? '');
    if (attributes.get('TargetMode') === 'External' || target === null || !archive.has(target)) return [];
    return [{ type: attributes.get('Type')?.split('/').at(-1) ?? '', part: target }];
  });
  return ok(found);
}
