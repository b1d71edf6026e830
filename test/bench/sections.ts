/** Where a section of a document stands that a program writes, between two comments that nobody sees. */
function marksOf(name: string): [begin: string, end: string] {
  return [`<!-- ${name}: written by npm run bench:publish -->`, `<!-- end of ${name} -->`];
}

/** Puts other words into a section. Throws when the document has no such section. */
export function withSection(document: string, name: string, words: string): string {
  const [begin, end] = marksOf(name);
  const from = document.indexOf(begin);
  const to = document.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`The document has no section “${name}”: it stands between “${begin}” and “${end}”.`);
  return `${document.slice(0, from + begin.length)}\n\n${words}\n\n${document.slice(to)}`;
}
