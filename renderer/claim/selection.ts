/** Which claims of a list are chosen, to be worked on together. */
export interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins: the claim chosen or let go last. */
  readonly from: string | null;
  /** Where the range chosen last ends. */
  readonly to: string | null;
}

export const nothingChosen: Chosen = { ids: new Set(), from: null, to: null };

/** Chooses a claim, or lets it go when it is chosen. */
export function toggled(chosen: Chosen, id: string): Chosen {
  const ids = new Set(chosen.ids);
  const wasChosen = ids.delete(id);
  if (!wasChosen) ids.add(id);
  return { ids, from: id, to: wasChosen ? null : id };
}

/**
 * Chooses everything from the claim chosen last up to another one. The range chosen last gives way, so that going back
 * makes it shorter; what was chosen apart from it stays.
 * @param order every claim of the list, by identifier
 */
export function extendedTo(chosen: Chosen, order: readonly string[], id: string): Chosen {
  if (!order.includes(id)) return chosen;
  const { from, to } = chosen;
  if (from === null || !order.includes(from)) return { ids: new Set([...chosen.ids, id]), from: id, to: id };
  const before = new Set(to === null ? [] : between(order, from, to));
  const apart = [...chosen.ids].filter((each) => !before.has(each));
  return { ids: new Set([...apart, ...between(order, from, id)]), from, to: id };
}

function between(order: readonly string[], one: string, other: string): readonly string[] {
  const [a, b] = [order.indexOf(one), order.indexOf(other)];
  return order.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** Chooses every claim of the list; lets go of all when every one is chosen already. */
export function allOrNone(chosen: Chosen, order: readonly string[]): Chosen {
  return order.every((id) => chosen.ids.has(id)) ? nothingChosen : { ...nothingChosen, ids: new Set(order) };
}

/** Lets go of what the list does not hold: nobody works on a claim that is not shown. */
export function keptIn(chosen: Chosen, order: readonly string[]): Chosen {
  if (chosen.ids.size === 0) return chosen;
  const ids = new Set(order.filter((id) => chosen.ids.has(id)));
  return ids.size === chosen.ids.size ? chosen : { ...nothingChosen, ids };
}

/**
 * Where one goes when claims leave the list: the first after the place where one is that stays, else the last before it.
 * @returns null when none stays
 */
export function neighbourOf(order: readonly string[], at: string, leaving: ReadonlySet<string>): string | null {
  const place = Math.max(0, order.indexOf(at));
  const stays = (id: string) => !leaving.has(id);
  return order.slice(place).find(stays) ?? order.slice(0, place).findLast(stays) ?? null;
}
