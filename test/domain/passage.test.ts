import { expect, test } from 'vitest';
import { passageId, splitPassageId } from '../../domain/passage.ts';

test("a passage's identifier can be taken apart again", () => {
  expect(splitPassageId(passageId('version-1', 12))).toEqual({ versionId: 'version-1', number: 12 });
  expect(splitPassageId(passageId('odd:p3', 4))).toEqual({ versionId: 'odd:p3', number: 4 });
});

test.each(['version-1', 'version-1:p', 'version-1:p0', 'version-1:p01', ':p1', 'version-1:p1x'])('%j is not one', (id) => {
  expect(splitPassageId(id)).toBeNull();
});
