import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesPage, lockedPackages } from '../security/packages.ts';

/** `npm run licences`: writes docs/licences.md anew from the lock file. */

const root = join(import.meta.dirname, '..', '..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
writeFileSync(join(root, 'docs', 'licences.md'), licencesPage(lockedPackages(lock)));
