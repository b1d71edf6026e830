/** A cell for placing: where it stands, and how far on either side (`sidesOf`). */
export interface Side {
  readonly row: number;
  readonly column: number;
  readonly asserts: number;
  readonly denies: number;
}

/** Where rows and columns stand on one axis; null for those that take no side, which stand nowhere on it. */
export interface Axis {
  readonly rows: readonly (number | null)[];
  readonly columns: readonly (number | null)[];
}

/** Enough for an order; what is not settled by then lies so close together that either order reads as well. */
const ROUNDS = 24;
/** Multiples of it spread evenly over [0, 1) (Weyl's theorem), so that a start from them favours no direction and is the same every time. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Places rows and columns on an axis so that those who take the same sides stand together: sorted by it, assertions and denials come to
 * stand in blocks, as in Bertin's reorderable matrix (Sémiologie graphique, 1967). The axis is the first of a correspondence
 * analysis, found by reciprocal averaging (Hill 1973, “Reciprocal averaging: an eigenvector method of ordination”), over a table
 * that has each row twice, once for those who assert it and once for those who deny it (“doubling”: Greenacre 1984, Theory and
 * Applications of Correspondence Analysis): a column stands at the mean of the poles it takes, a pole at the mean of the columns that take it.
 * A row then stands where it is asserted, away from where it is denied. Costs some dozen passes over the cells.
 * @returns positions that mean nothing beyond their order; which end is which is left open
 */
export function seriate(sides: readonly Side[], rowCount: number, columnCount: number): Axis {
  const asserting = new Float64Array(rowCount);
  const denying = new Float64Array(rowCount);
  const taken = new Float64Array(columnCount);
  for (const { row, column, asserts, denies } of sides) {
    asserting[row] = at(asserting, row) + asserts;
    denying[row] = at(denying, row) + denies;
    taken[column] = at(taken, column) + asserts + denies;
  }
  let columns: Float64Array = Float64Array.from({ length: columnCount }, (_, index) => ((index + 1) * GOLDEN) % 1);
  let [assertedAt, deniedAt] = [new Float64Array(rowCount), new Float64Array(rowCount)];
  for (let round = 0; round < ROUNDS; round++) {
    spread(columns, taken);
    [assertedAt, deniedAt] = [new Float64Array(rowCount), new Float64Array(rowCount)];
    for (const { row, column, asserts, denies } of sides) {
      assertedAt[row] = at(assertedAt, row) + (asserts * at(columns, column)) / at(asserting, row, 1);
      deniedAt[row] = at(deniedAt, row) + (denies * at(columns, column)) / at(denying, row, 1);
    }
    if (round === ROUNDS - 1) break;
    const next = new Float64Array(columnCount);
    for (const { row, column, asserts, denies } of sides) {
      next[column] = at(next, column) + (asserts * at(assertedAt, row) + denies * at(deniedAt, row)) / at(taken, column, 1);
    }
    columns = next;
  }
  return {
    rows: Array.from(assertedAt, (asserted, row) => (at(asserting, row) + at(denying, row) === 0 ? null : asserted - at(deniedAt, row))),
    columns: Array.from(columns, (column, index) => (at(taken, index) === 0 ? null : column)),
  };
}

/** Moves positions so that their weighted mean is 0 and their weighted spread 1: without it all would end at one place. */
function spread(positions: Float64Array, weights: Float64Array): void {
  let [sum, whole, squares] = [0, 0, 0];
  for (const [index, weight] of weights.entries()) {
    sum += weight * at(positions, index);
    whole += weight;
  }
  const mean = sum / (whole || 1);
  for (const [index, weight] of weights.entries()) squares += weight * (at(positions, index) - mean) ** 2;
  const deviation = Math.sqrt(squares / (whole || 1));
  // All at one place: nothing tells them apart.
  const scale = deviation < 1e-9 ? 0 : 1 / deviation;
  for (const index of positions.keys()) positions[index] = (at(positions, index) - mean) * scale;
}

/** A value of an array; `least` where it is nothing to divide by. */
function at(array: Float64Array, index: number, instead = 0): number {
  return array[index] || instead;
}
