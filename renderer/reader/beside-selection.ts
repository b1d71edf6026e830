/** How far (px) what stands beside a selection keeps from it and from the pane's edges. */
export const GAP = 8;

/**
 * Where a bar stands that leaves a selection to be read: below it, above it where there is no room for that, and where a selection fills
 * the pane at the edge that its moving end is away from. With a selection that is out of view it goes out of view. All in px from the
 * top of the pane's view.
 * @param selection where its first line begins, minus infinity when that is not on the page, and where its last ends
 * @param movesDown whether its moving end is its last
 * @param height of the bar
 * @param view height of the pane's view
 */
export function topBeside(selection: { top: number; bottom: number }, movesDown: boolean, height: number, view: number): number {
  const below = selection.bottom + GAP;
  if (below + height + GAP <= view || selection.top >= view) return below;
  const above = selection.top - GAP - height;
  if (above >= GAP) return above;
  return movesDown ? GAP : view - GAP - height;
}
