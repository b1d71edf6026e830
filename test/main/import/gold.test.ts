import { describe, expect, test } from 'vitest';
import { sharedIsHere } from '../../gold/sets.ts';
import { countFurniture } from './gold.ts';

if (!sharedIsHere)
  process.stdout.write('gold.test.ts: the labelled articles (../shared/gold) are not here, so furniture is not measured.\n');

describe.runIf(sharedIsHere)('furniture, against sentences labelled by people', () => {
  test('is found, and articles are kept', async () => {
    const { article, kept, furniture, found } = await countFurniture();
    expect(kept / article).toBeGreaterThanOrEqual(0.98);
    expect(found / furniture).toBeGreaterThanOrEqual(0.9);
  });
});
