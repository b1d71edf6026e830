/** Formats that are characters in some encoding. */
export type TextMediaType = 'text/plain' | 'text/markdown' | 'text/html';
/** Formats that are bytes, each with a reader of its own in readers.ts. */
export type ByteMediaType = 'application/zip' | 'application/pdf' | 'message/rfc822' | 'multipart/related';
/** Formats that are ZIP files with parts; zip.ts tells which. */
export type PackageMediaType =
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/epub+zip'
  | 'application/hwp+zip';
/** The formats that can be read. */
export type MediaType = TextMediaType | ByteMediaType | PackageMediaType;

/** How much of a file is looked at to tell its format. */
const sampleLength = 60_000;

/** Tells the format by what a text contains; the file name decides only where that is open. */
export function detectFormat(text: string, fileName: string): TextMediaType {
  const sample = text.slice(0, sampleLength);
  const ending = /\.([A-Za-z0-9]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (looksLikeHtml(sample, ending)) return 'text/html';
  if (frontMatter.test(sample)) return 'text/markdown';
  const marks = markdownMarks(sample);
  const isNamed = ending === 'md' || ending === 'markdown' || ending === 'mdown';
  return marks >= 2 || (marks === 1 && ending !== 'txt' && ending !== 'text') || isNamed ? 'text/markdown' : 'text/plain';
}

const documentStart = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu;
const element =
  /<(?:p|div|span|article|section|main|header|footer|nav|ul|ol|li|table|tr|td|h[1-6]|a|br|img|blockquote|figure|meta|title|b|i|em|strong)(?:\s[^<>]*)?\/?>/giu;

/** A document element at the start; else tags from the first character on, or many of them in a file that is called HTML. */
function looksLikeHtml(sample: string, ending: string): boolean {
  if (documentStart.test(sample)) return true;
  const isNamed = ending === 'html' || ending === 'htm' || ending === 'xhtml';
  const startsWithTag = /^\s*(?:<!--[\s\S]*?-->\s*)?<[a-z][a-z0-9]*(?:\s[^<>]*)?>/iu.test(sample);
  if (!startsWithTag && !isNamed) return false;
  const tags = sample.match(element)?.length ?? 0;
  const closing = sample.match(/<\/[a-z][a-z0-9]*\s*>/giu)?.length ?? 0;
  return isNamed ? tags + closing >= 1 : tags >= 2 && closing >= 1;
}

/** Between lines of dashes, keys with values. */
const frontMatter = /^---\n(?:[A-Za-z_][\w-]*:.*\n(?:[ \t-].*\n)*)+(?:---|\.\.\.)[ \t]*(?:\n|$)/u;

/** Marks that plain text rarely has; each counts once. Dashes and numbers before points are no evidence: plain text has them too. */
const markdownFeatures: readonly RegExp[] = [
  /^#{1,6}[ \t]+\S/mu,
  /(?<!!)\[[^\]\n]+\]\((?:https?:|mailto:|\/|#|\.)[^)\s]*(?:\s+"[^"]*")?\)/u,
  /!\[[^\]\n]*\]\([^)\s]+\)/u,
  /(?<![*\w])\*\*[^\s*][^*\n]*\*\*(?!\*)/u,
  /^(?:```|~~~)/mu,
  /^\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-*:?\s*$/mu,
  /^\[[^\]\n]+\]:\s+\S+/mu,
];

function markdownMarks(sample: string): number {
  return markdownFeatures.filter((feature) => feature.test(sample)).length;
}
