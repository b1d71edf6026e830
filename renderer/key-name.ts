/** Keyboards of Apple's machines name these keys by signs. */
const isApple = /^(Mac|iP)/.test(navigator.platform);

/** Keys as the keyboard at hand names them. @param keys as other keyboards do: `Ctrl Shift Z` */
export function keyName(keys: string): string {
  return isApple ? keys.replace('Ctrl', '⌘').replace('Alt', '⌥') : keys;
}
