/**
 * The Latin letter a key stands for, in lower case: also on a keyboard set to Korean or another script, where it is
 * known by the key's place. A key that writes no letter is named as the event names it, such as `ArrowDown`.
 */
export function latinKey({ key, code }: { readonly key: string; readonly code: string }): string {
  if (key.length > 1) return key;
  const isLatin = /^[\x20-\x7e]$/.test(key);
  return (isLatin ? key : (/^Key([A-Z])$/.exec(code)?.[1] ?? key)).toLowerCase();
}
