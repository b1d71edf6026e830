import type { SideCells } from './side-cells.ts';

/** Where rows and columns stand, each on the axis of what it hangs together with; NaN for those that take no side. */
export interface Axes {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

/** Enough for an order; what is not settled by then lies so close together that either order reads as well. */
const ROUNDS = 12;
/** Multiples of it spread evenly over [0, 1) (Weyl's theorem), so that a start from them favours no direction and is the same every time. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Places rows and columns on an axis so that those who take the same sides stand together: sorted by it, assertions and denials come to
 * stand in blocks, as in Bertin's reorderable matrix (Sémiologie graphique, 1967). The axis is the first of a correspondence
 * analysis, found by reciprocal averaging (Hill 1973, “Reciprocal averaging: an eigenvector method of ordination”), over a table
 * that has each row twice, once for those who assert it and once for those who deny it (“doubling”: Greenacre 1984, Theory and
 * Applications of Correspondence Analysis): a column stands at the mean of the poles it takes, a pole at the mean of the columns that take it.
 * A row then stands where it is asserted, away from where it is denied. Each group of columns has an axis of its own: groups
 * share no row. Costs some dozen passes over the cells.
 * @param groups the group of each column, from 0
 * @returns positions that mean nothing beyond their order; which end is which is left open
 */
export function seriate(cells: SideCells, groups: Int32Array): Axes {
  const { rowCount, columnCount, length, rows, columns, asserts, denies } = cells;
  // Poles: 2 × row for who asserts it, 2 × row + 1 for who denies it.
  const poleWeights = new Float64Array(2 * rowCount);
  const columnWeights = new Float64Array(columnCount);
  for (let cell = 0; cell < length; cell++) {
    const pole = 2 * placeAt(rows, cell);
    const column = placeAt(columns, cell);
    poleWeights[pole] = at(poleWeights, pole) + at(asserts, cell);
    poleWeights[pole + 1] = at(poleWeights, pole + 1) + at(denies, cell);
    columnWeights[column] = at(columnWeights, column) + at(asserts, cell) + at(denies, cell);
  }
  const poleAt = new Float64Array(2 * rowCount);
  const columnAt = Float64Array.from({ length: columnCount }, (_, index) => ((index + 1) * GOLDEN) % 1);
  for (let round = 0; round < ROUNDS; round++) {
    if (round > 0) averageColumns();
    spread(columnAt, columnWeights, groups);
    averagePoles();
  }
  return {
    rows: Float64Array.from({ length: rowCount }, (_, row) =>
      at(poleWeights, 2 * row) + at(poleWeights, 2 * row + 1) === 0 ? Number.NaN : at(poleAt, 2 * row) - at(poleAt, 2 * row + 1),
    ),
    columns: columnAt.map((position, column) => (at(columnWeights, column) === 0 ? Number.NaN : position)),
  };

  function averagePoles(): void {
    poleAt.fill(0);
    for (let cell = 0; cell < length; cell++) {
      const pole = 2 * placeAt(rows, cell);
      const position = at(columnAt, placeAt(columns, cell));
      poleAt[pole] = at(poleAt, pole) + at(asserts, cell) * position;
      poleAt[pole + 1] = at(poleAt, pole + 1) + at(denies, cell) * position;
    }
    divide(poleAt, poleWeights);
  }

  function averageColumns(): void {
    columnAt.fill(0);
    for (let cell = 0; cell < length; cell++) {
      const pole = 2 * placeAt(rows, cell);
      const column = placeAt(columns, cell);
      columnAt[column] = at(columnAt, column) + at(asserts, cell) * at(poleAt, pole) + at(denies, cell) * at(poleAt, pole + 1);
    }
    divide(columnAt, columnWeights);
  }
}

/** Turns sums into means; what nothing weighs stays at 0. */
function divide(sums: Float64Array, weights: Float64Array): void {
  for (const [index, sum] of sums.entries()) sums[index] = sum / (weights[index] || 1);
}

/** Moves the positions of each group so that their weighted mean is 0 and their weighted spread 1: without it all would end at one place. */
function spread(positions: Float64Array, weights: Float64Array, groups: Int32Array): void {
  const whole = sumsOf((index) => at(weights, index));
  const sums = sumsOf((index) => at(weights, index) * at(positions, index));
  const centred = positions.map(
    (position, index) => position - at(sums, placeAt(groups, index)) / (at(whole, placeAt(groups, index)) || 1),
  );
  const squares = sumsOf((index) => at(weights, index) * at(centred, index) ** 2);
  for (const [index, position] of centred.entries()) {
    const deviation = Math.sqrt(at(squares, placeAt(groups, index)) / (at(whole, placeAt(groups, index)) || 1));
    // All at one place: nothing tells them apart.
    positions[index] = deviation < 1e-9 ? 0 : position / deviation;
  }

  function sumsOf(measure: (index: number) => number): Float64Array {
    const sums = new Float64Array(positions.length);
    for (const [index, group] of groups.entries()) sums[group] = at(sums, group) + measure(index);
    return sums;
  }
}

/** One function for each kind of list, so that each is compiled for its own kind: this is the innermost of the loops. */
function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}

function placeAt(places: Int32Array, index: number): number {
  return places[index] ?? 0;
}
