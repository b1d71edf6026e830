/** Characters that mean something to LaTeX, by the commands that print them. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/**
 * Text as LaTeX in UTF-8. Hyphens and quotation marks that LaTeX would join to another character are kept apart.
 * @param special what has to be written as a command; in addresses that is less, and they are not joined
 */
export function latexOf(text: string, special?: RegExp): string {
  const escaped = text.replaceAll(special ?? /[\\~^{}&%$#_]/gu, (character) => commands[character] ?? character);
  return special === undefined ? escaped.replaceAll(/(?<=[-`'"<>?!,])(?=[-`'"<>,])/gu, '{}') : escaped;
}
