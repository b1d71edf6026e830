import { hash } from 'node:crypto';

/** SHA-256 over the UTF-8 of a value as JSON without white space, the keys of its objects sorted; in hexadecimal. */
export function jsonHash(value: unknown): string {
  return sha256(JSON.stringify(value, sortKeys));
}

/** SHA-256 over the UTF-8 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
