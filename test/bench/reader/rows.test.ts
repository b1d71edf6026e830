import { expect, test } from 'vitest';
import { isMet, type Row, ratioOf } from '../measurement.ts';
import type { CaveatSession } from './caveat.ts';
import type { PeerSession } from './peer.ts';
import { type PeerRun, rowsOf } from './rows.ts';

const own: CaveatSession = {
  text: 100,
  claims: 120,
  first: 200,
  block: 80,
  again: 50,
  painted: [30, 40],
  committed: [20, 45],
  done: [30, 45],
  frames: [16, 18],
  memory: { heap: 10, process: 60 },
  typed: [26, 39],
};
const fast: PeerSession = {
  exceeded: false,
  text: 400,
  claims: 900,
  first: 1000,
  block: 700,
  painted: [80],
  frames: [16, 90],
  memory: { heap: 5, process: 100 },
};
const givenUp: PeerSession = { exceeded: true, text: 300 };

function run(what: string, layout: string, sessions: readonly PeerSession[], isDocumented = false): PeerRun {
  return { what, layout, isDocumented, limit: 60_000, sessions };
}

function rowNamed(rows: readonly Row[], start: string): Row {
  const found = rows.find(({ work }) => work.startsWith(start));
  if (found === undefined) throw new Error(`There is no row “${start}”.`);
  return found;
}

const peers = [
  run('slow', 'paragraphs', [givenUp], true),
  run('fast', 'one text node', [fast]),
  run('other', 'paragraphs', [{ ...fast, painted: [60] }]),
];
const rows = rowsOf('small', { own: [own], peers, bare: [20, 30] });

test('for each row the peer counts in the set-up in which it did best', () => {
  expect(rowNamed(rows, 'tag: key to painted').peer?.what).toBe('other');
  expect(rowNamed(rows, 'tag: key to painted').slowerPeers?.map(({ what }) => what)).toEqual(['fast']);
  expect(rowNamed(rows, 'open: click').peer).toMatchObject({ what: 'text alone, paragraphs', figures: { samples: [300, 400] } });
});

test('a set-up that was given up is slower than the limit, and has no other figure', () => {
  expect(rowNamed(rows, 'open: until a first').slowerPeers?.map(({ what }) => what)).toEqual(['other', 'slow']);
  expect(rowNamed(rows, 'the same, the peer as documented').peer).toEqual({ what: 'slow', figures: { unit: 'ms', over: 60_000 } });
  expect(rowNamed(rows, 'memory: JavaScript').slowerPeers?.map(({ what }) => what)).toEqual(['other']);
});

test('scrolling and typing are compared by their p95', () => {
  expect(ratioOf(rowNamed(rows, 'scroll'))).toBe(0.2);
  expect(ratioOf(rowNamed(rows, 'type'))).toBe(1.3);
  expect(isMet(rowNamed(rows, 'type'))).toBe(true);
});

test('what the machine does not tell has no row', () => {
  const dark = rowsOf('small', { own: [{ ...own, memory: { heap: 10, process: null } }], peers, bare: [20] });
  expect(dark.map(({ work }) => work)).toEqual(rows.map(({ work }) => work).filter((work) => work !== 'memory: process of the page'));
});
