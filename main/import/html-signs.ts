/** Signs that markup stands for and no text holds: quotation marks around `<q>`, brackets around the reading of a ruby. */

/** What a writer who types the marks begins with; a style sheet then takes those of the markup away. */
const opening = /^["＂“”„«»「『｢《〈‹›‚]/u;
/** These may be an apostrophe too, and are marks where one ends the words as well. */
const single = /^['‘’‛](?:$|.*['‘’][.,;:!?…]?$)/su;
/** The same right before the element; an elision ("l'") is none. */
const openingBefore = /["＂“„«「『｢《〈‹‚‘]$|(?:^|[^\p{L}\p{N}])'$/u;

/** An element under way: its signs, and whether they stand in the text. */
interface Signed {
  readonly signs: string;
  isDrawn: boolean;
}

/** The elements under way that stand for signs. A sign waits until the first words come: around nothing, or around a mark that is typed, there is none. */
export class SignsUnderWay {
  private readonly open: Signed[] = [];
  private waiting: Signed[] = [];

  /**
   * Begins an element.
   * @param signs the sign before it and the one after it
   * @param before the words right before it, empty where white space is between
   */
  begin(signs: string, before: string): void {
    const signed = { signs, isDrawn: false };
    this.open.push(signed);
    if (!openingBefore.test(before)) this.waiting.push(signed);
  }

  /** The signs that stand before words, now that they come. */
  before(words: string): string {
    if (this.waiting.length === 0) return '';
    const { waiting } = this;
    this.waiting = [];
    const first = words.trimStart();
    const areQuoted = opening.test(first) || single.test(first);
    const areBracketed = /^[(（]/u.test(first);
    const drawn = waiting.filter(({ signs }) => !(signs === '()' ? areBracketed : areQuoted));
    for (const signed of drawn) signed.isDrawn = true;
    return drawn.map(({ signs }) => signs.charAt(0)).join('');
  }

  /** Ends the element begun last. Returns the sign after it; empty where the one before it does not stand. */
  end(): string {
    const signed = this.open.pop();
    if (signed === undefined) return '';
    if (this.waiting.at(-1) === signed) this.waiting.pop();
    return signed.isDrawn ? signed.signs.charAt(1) : '';
  }
}
