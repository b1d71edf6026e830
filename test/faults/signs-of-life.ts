/**
 * Signs that a page gives of being alive, kept where they outlive it: in an IndexedDB beside the outbox. Each says
 * what stood in the editor when it was begun. The last one that is there after a crash is the last moment at which the
 * page and the disk are known to have worked, however slow the machine is.
 */
export interface Sign {
  /** When it was begun, in ms since the page was loaded. */
  readonly at: number;
  /** How long the sign before this one took until the disk had it (ms). */
  readonly took: number;
  /** The text of the editor. */
  readonly text: string;
}

/** Runs in the page: begins anew, and goes on until the page ends. */
async function give(selector: string, pause: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('signs-of-life', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('signs', { autoIncrement: true });
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const write = (work: (signs: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('signs', 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      work(transaction.objectStore('signs'));
    });
  await write((signs) => signs.clear());
  let took = 0;
  const go = async (): Promise<void> => {
    const at = performance.now();
    const text = document.querySelector(selector)?.textContent ?? '';
    await write((signs) => {
      // Steps that wait for one another, as the outbox takes them.
      signs.getKey(1).onsuccess = () => {
        signs.add({ at, took, text }).onsuccess = () => signs.getKey(1);
      };
    });
    took = performance.now() - at;
    setTimeout(() => void go(), pause);
  };
  void go();
}

/** Runs in a later page: what the one before left. */
function read(): Promise<Sign[]> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('signs-of-life', 1);
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const all = open.result.transaction('signs').objectStore('signs').getAll();
      all.onsuccess = () => {
        open.result.close();
        resolve(all.result);
      };
    };
  });
}

/** An expression that starts giving signs every few ms. @param selector finds the editor's text */
export function givingSigns(selector: string): string {
  return `(${give})(${JSON.stringify(selector)}, 30)`;
}

/** An expression that reads the signs. */
export const readingSigns = `(${read})()`;

/**
 * What has to be there after a crash: what stood in the editor this long before the last sign. Bringing anything to the
 * disk takes the machine its time, so as long as a sign took is granted on top.
 * @param signs in their order
 * @param mayLose ms of typing that a crash may cost
 */
export function dueText(signs: readonly Sign[], mayLose: number): string {
  const last = signs.at(-1);
  if (last === undefined) return '';
  return signs.findLast(({ at }) => at <= last.at - last.took - mayLose)?.text ?? '';
}
