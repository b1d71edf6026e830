import { execFileSync, spawnSync } from 'node:child_process';
import { testBrowser } from './browser.ts';

/** Programs beside the browser that some tests use to read what Caveat wrote, with the Debian packages that hold them. */
const readers: Readonly<Record<string, string>> = { pandoc: 'pandoc', pdftotext: 'poppler-utils' };

/** Makes sure that there is a browser, installing one where that can be done unasked. @returns whether there is */
export function browserIsThere(): boolean {
  try {
    testBrowser();
    return true;
  } catch (thrown) {
    console.error(`The journeys cannot run. ${thrown instanceof Error ? thrown.message : thrown}`);
    return false;
  }
}

/** Installs what is missing of the readers where that can be done unasked; the tests that need them say when they are missing. */
export function installReaders(): void {
  const missing = Object.keys(readers).filter((program) => spawnSync(program, ['--version']).error !== undefined);
  if (missing.length === 0 || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error !== undefined) return;
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  try {
    execFileSync('apt-get', ['update'], options);
    execFileSync(
      'apt-get',
      ['install', '-y', '--no-install-recommends', ...missing.map((program) => readers[program] ?? program)],
      options,
    );
  } catch (thrown) {
    console.error(`${missing.join(' and ')} could not be installed: ${thrown instanceof Error ? thrown.message : thrown}`);
  }
}
