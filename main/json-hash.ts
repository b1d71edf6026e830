import { hash } from 'node:crypto';

/** SHA-256 over the UTF-8 of a value as JSON without white space, the keys of its objects sorted; in hexadecimal. */
export function jsonHash(value: unknown): string {
  return sha256(JSON.stringify(inOrder(value)));
}

/** SHA-256 over the UTF-8 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** The value with the keys of its objects sorted. (`JSON.stringify` with a replacer takes several times as long.) */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const sorted = new Sorted();
  for (const key of Object.keys(value).sort()) sorted[key] = inOrder((value as Record<string, unknown>)[key]);
  return sorted;
}

/** Inherits nothing, so that the key `__proto__` is one like any other. (What `Object.create(null)` gives is written half as fast.) */
class Sorted {
  [key: string]: unknown;
}
Object.setPrototypeOf(Sorted.prototype, null);
