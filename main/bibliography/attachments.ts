/** The name of a file in a path, with either kind of slash, or in a `file:` address. */
export function fileNameIn(path: string): string {
  const name = path.trim().split(/[/\\]/u).at(-1) ?? '';
  if (!/^file:/iu.test(path.trim())) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    // A lone % is part of the name.
    return name;
  }
}

/**
 * The names of the files in a `file` field: `Full Text:files/7/page.html:text/html;Scan:…` as Zotero and JabRef write it, where a
 * backslash keeps a colon or semicolon from separating, or mere paths.
 */
export function filesInField(field: string): string[] {
  const files = splitUnescaped(field, ';').map((file) => {
    const parts = splitUnescaped(file, ':');
    const path = parts.length >= 3 ? parts.slice(1, -1).join(':') : file;
    return fileNameIn(path.replaceAll(/\\([:;\\_&%$#{}])/gu, '$1'));
  });
  return files.filter((name) => name !== '');
}

function splitUnescaped(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}
