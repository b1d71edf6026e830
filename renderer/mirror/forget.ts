import { MirrorDatabase } from './db.ts';

/**
 * Has the mirrors of all notebooks come anew: what stands under a notebook's name may be another state of it, with the number of the revision that
 * the mirror knows and other contents.
 */
export async function forgetMirror(): Promise<void> {
  const db = new MirrorDatabase();
  try {
    await db.states.clear();
  } catch {
    // A store that does not open mirrors nothing.
  } finally {
    db.close();
  }
}
