import { describe, expect, test } from 'vitest';
import { type MatrixInput, matrixOf } from '../../../domain/matrix/matrix.ts';
import { drawing, drawn } from '../helpers/matrix.ts';

const arranged = (lines: readonly string[], change: Partial<MatrixInput> = {}) => drawing(matrixOf(drawn(lines, change)));

describe('clashes come together', () => {
  test('between sources first, then within one, then the rest; who takes part first', () => {
    // Source 1 says most, and so it stands in the first half.
    expect(arranged(['  ++ ', ' ±   ', '++   ', '    +', '+-  ~'])).toEqual([
      '  10423',
      'e -+~  ',
      'b ±    ',
      'c ++   ',
      'd   +  ',
      'a    ++',
    ]);
  });

  test('two camps stand in blocks, whichever way they were mixed', () => {
    const mixed = ['+-+-+-', '-+-+-+', '+-+-+-', '-+-+-+', '+ + + ', ' + + +'];
    expect(arranged(mixed)).toEqual(['  024135', 'a +++---', 'c +++---', 'b ---+++', 'd ---+++', 'e +++   ', 'f    +++']);
  });

  test('what hangs together stays together, most clashes first', () => {
    expect(arranged(['+-    ', '  + - ', '  - + ', '   + -', '  + - '])).toEqual([
      '  240135',
      'b +-    ',
      'e +-    ',
      'c -+    ',
      'a   +-  ',
      'd     +-',
    ]);
  });

  test('without any clash, who speaks of the same stands together', () => {
    const chain = ['+  + ', ' + + ', ' +  +', '  + +', '  +  '];
    const [head = '', ...rows] = arranged(chain);
    // Each row's cells are neighbours, and so are those of the next.
    for (const row of rows) expect(row.slice(2).trim()).toMatch(/^\++$/);
    expect(['  03142', '  24130']).toContain(head);
  });
});

test('an order does not depend on the order that things were linked in', () => {
  const input = drawn(['+-+~ .', ' +-+  ', '--+ ++', '  ~.-+', '+    -']);
  const turned = { ...input, stances: [...input.stances].reverse(), claims: new Map([...input.claims].reverse()) };
  expect(drawing(matrixOf(turned))).toEqual(drawing(matrixOf(input)));
});

test('who takes no side comes last among those it hangs together with', () => {
  expect(arranged(['.+-', '.+-'])).toEqual(['  120', 'a +-.', 'b +-.']);
});

test('a full matrix of 200 by 200 with hidden camps shows them, and quickly', () => {
  const size = 200;
  const camp = (index: number) => (index * 7919) % 2;
  const lines = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => ((row * 31 + column * 17) % 11 === 0 ? '~' : camp(row) === camp(column) ? '+' : '-')).join(
      '',
    ),
  );
  const input = drawn(lines);
  const began = performance.now();
  const matrix = matrixOf(input);
  const took = performance.now() - began;
  let changes = 0;
  for (let row = 0; row < size; row++) {
    const side = (column: number) => matrix.cellAt(row, column)?.stance;
    const taken = Array.from({ length: size }, (_, column) => side(column)).filter((each) => each !== 'hedges');
    changes += taken.filter((each, at) => at > 0 && each !== taken[at - 1]).length;
  }
  // One border in each row between its asserting and its denying half.
  expect(changes).toBe(size);
  expect(took).toBeLessThan(5000);
});
