/** What stands for each code unit of a quotation, its marks included: no part of a name, and no word. */
export const QUOTED = '\ufffc';

/** An alternative of a regular expression for each word, the longest first. */
export const anyOf = (list: Iterable<string>): string => [...list].toSorted((a, b) => b.length - a.length).join('|');

/** Words in the order they are written in, white space between them. */
export const listed = (...lines: string[]): string[] => lines.flatMap((line) => line.trim().split(/\s+/));

/** The same to be looked up. */
export const words = (...lines: string[]): ReadonlySet<string> => new Set(listed(...lines));
