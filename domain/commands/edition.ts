/** What a save says about editions: the one it started from (null when there was none) and the one it makes. */
interface Save {
  readonly basedOn: string | null;
  readonly edition: string;
}

/** A text that kept the edition of the text before it could not be told from it. */
export function isNewEdition({ basedOn, edition }: Save): boolean {
  return edition !== basedOn;
}

export const newEditionRule = { path: ['edition'], error: 'is the edition this save is based on' };
