import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

/** The workflow for public hosting calls what there is, pins what it uses, and may change nothing. */

const ROOT = join(import.meta.dirname, '..', '..');
const step = z.object({ uses: z.string().optional(), run: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() });
const workflow = z
  .object({
    permissions: z.record(z.string(), z.string()),
    jobs: z.record(
      z.string(),
      z.object({
        needs: z.array(z.string()).optional(),
        'timeout-minutes': z.number(),
        env: z.record(z.string(), z.string()).optional(),
        strategy: z.object({ matrix: z.record(z.string(), z.array(z.unknown())) }).optional(),
        steps: z.array(step),
      }),
    ),
  })
  .parse(parse(readFileSync(join(ROOT, '.github', 'workflows', 'ci.yml'), 'utf8')));
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
const lines = steps.flatMap(({ run = '' }) => run.split('\n'));

test('every script that it calls is one of the project', () => {
  const called = lines.flatMap((line) => /\bnpm (?:run (\S+)|(test|start))/.exec(line)?.slice(1).filter(Boolean) ?? []);
  expect(new Set(called)).toEqual(new Set(['test', 'test:journeys', 'check:security', 'package']));
  for (const name of called) expect(scripts).toHaveProperty([String(name)]);
  for (const program of lines.flatMap((line) => /\bnpx (\S+)/.exec(line)?.[1] ?? []))
    expect(globSync(`node_modules/.bin/${program}`, { cwd: ROOT })).toHaveLength(1);
});

test('actions are pinned, and can read the project only', () => {
  const used = steps.flatMap(({ uses }) => uses ?? []);
  expect(used.length).toBeGreaterThan(5);
  for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@v\d+\.\d+\.\d+$/);
  expect(workflow.permissions).toEqual({ contents: 'read' });
});

describe('the journeys', () => {
  test('run in the real Electron on three systems, and in a browser', () => {
    const { electron, browser } = workflow.jobs;
    expect(electron?.strategy?.matrix['os']?.map((os) => String(os).split('-')[0])).toEqual(['ubuntu', 'windows', 'macos']);
    expect([electron?.env?.['CAVEAT_JOURNEYS_ON'], browser?.env?.['CAVEAT_JOURNEYS_ON']]).toEqual(['electron', 'chromium']);
  });

  test('come before packages, of which every kind is kept', () => {
    const { package: packing } = workflow.jobs;
    expect(packing?.needs).toEqual(['electron', 'browser']);
    const kept = String(packing?.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact'))?.with?.['path']);
    expect(kept.trim().split('\n')).toEqual(['AppImage', 'deb', 'rpm', 'tar.gz', 'exe', 'dmg', 'zip'].map((kind) => `dist/*.${kind}`));
  });
});
