/** Keys that say nothing by themselves, also those that lead to another program. */
const SILENT = new Set(['Alt', 'Control', 'Meta', 'Shift']);

/**
 * Begins to watch the analyst while something takes its time that is to show what came of it.
 * @returns whether they only waited since, and watches no more: whoever went on to something else is not to be taken away from it
 */
export function watchWaiting(): () => boolean {
  let isWaiting = true;
  const onAct = (event: Event) => {
    if (!(event instanceof KeyboardEvent && SILENT.has(event.key))) isWaiting = false;
  };
  const acts = ['keydown', 'pointerdown'] as const;
  for (const act of acts) document.addEventListener(act, onAct, true);
  return () => {
    for (const act of acts) document.removeEventListener(act, onAct, true);
    return isWaiting;
  };
}
