import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where programs that tests start keep their sources compiled: a third of a short run is reading them. */
const NODE_COMPILE_CACHE = join(import.meta.dirname, 'test-output', 'compile-cache');
const FAULTS_WITHOUT_WINDOW = 'test/faults/faults.test.ts';
/** These put something in the place of Electron's modules, each its own. */
const WITH_STAND_INS = 'test/main/hosts/electron/*.test.ts';
/** What takes seconds takes a minute on a machine that has much else to do; in milliseconds. */
const PATIENCE = 120_000;

export default defineConfig({
  plugins: [react()],
  test: {
    env: { NODE_COMPILE_CACHE },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{bench,domain,gold,main,renderer,structure}/**/*.test.{ts,tsx}', FAULTS_WITHOUT_WINDOW],
          exclude: [WITH_STAND_INS],
          // The files of a worker share its modules: reading them anew for each took two thirds of the time.
          isolate: false,
          // One fewer would be half of them where there are two, and types and lint are not at work for long.
          maxWorkers: availableParallelism(),
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        extends: true,
        test: { name: 'unit-stand-ins', include: [WITH_STAND_INS], testTimeout: PATIENCE, hookTimeout: PATIENCE },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/{journeys,faults}/**/*.test.ts'],
          exclude: [FAULTS_WITHOUT_WINDOW],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // What is waited for comes; the second that is given otherwise is too short for two browsers on one busy machine.
          expect: { poll: { timeout: 30_000 } },
          globalSetup: ['test/run/built-window.ts'],
          isolate: false,
          // Each starts browsers of its own and mostly waits for them.
          maxWorkers: Number(process.env['CAVEAT_JOURNEYS_AT_ONCE'] ?? Math.min(2, availableParallelism())),
        },
      },
    ],
  },
});
