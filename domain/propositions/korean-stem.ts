/** Particles that stand after a Korean noun, the longest first. */
const PARTICLE =
  /(?:에서는|으로는|에게서|까지는|부터는|에서|에게|에는|으로|까지|부터|이라|라고|께서|은|는|이|가|을|를|의|에|와|과|도|로|만)$/;

/** A Korean word without the particle after it. */
export function stemOfHangul(word: string): string {
  const stem = word.replace(PARTICLE, '');
  return stem.length < 2 ? word : stem;
}
