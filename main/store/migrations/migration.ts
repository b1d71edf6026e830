/**
 * One step of the schema: SQL text and nothing else. A migration imports no live code, because the code moves
 * on while old files stay as they are.
 */
export interface Migration {
  /** The schema version it leads to; they count up from 1 without gaps. */
  readonly version: number;
  readonly sql: string;
}
