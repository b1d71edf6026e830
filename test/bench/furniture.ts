import { sharedIsHere } from '../gold/sets.ts';
import { countFurniture } from '../main/import/gold.ts';
import type { Measurement } from './measurement.ts';
import { seriesOf } from './stats.ts';

/** Furniture: what the import makes of sentences that people labelled, where the labels are beside the project. */
export const furnishing: Measurement = {
  name: 'furniture',
  async measure() {
    if (!sharedIsHere) {
      console.log('The labelled articles (../shared/gold) are not here: furniture is not measured.');
      return [];
    }
    const { article, kept, furniture, found } = await countFurniture();
    return [
      {
        work: `furniture: sentences of articles kept, of ${article} labelled`,
        caveat: seriesOf('share', [kept / article]),
        peer: null,
        budget: { of: 'median', atLeast: 0.98 },
      },
      {
        work: `furniture: sentences of pages found, of ${furniture} labelled`,
        caveat: seriesOf('share', [found / furniture]),
        peer: null,
        budget: { of: 'median', atLeast: 0.9 },
      },
    ];
  },
};
