/**
 * Characters that XML 1.0 forbids or discourages (https://www.w3.org/TR/xml/#charsets) and HTML counts as errors:
 * control characters other than tab, line feed and carriage return, and the noncharacters U+FFFE and U+FFFF.
 */
const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/** A copy of a tree of data in which every string can be written to any format; what cannot is replaced by U+FFFD. */
export function printable<T>(value: T): T {
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replace(UNPRINTABLE, '\ufffd');
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copy(each)]));
  }
  return value;
}
