/** A term where it stands, in UTF-16 code units of the text. The same term is written the same way in every script. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}
