import { weights } from '../../../domain/suggest/weights.ts';
import { sharedDocuments, writtenDocuments } from '../../gold/sets.ts';
import { macroF1, scoresOf } from './figures.ts';
import { confusionOf, crossValidated } from './fit.ts';
import { givenOf, isAttributed, isLeftToOutlet, outcomes, readLabelled, wantedOf } from './judge.ts';
for (const [name, set] of [['shared', sharedDocuments()], ['written', writtenDocuments('a')]] as const) {
  const held = /en-fryer|en-sleep|ko-club|ko-results|ko-maternity|zh-car|zh-tyre|zh-marathon/;
  const part = process.argv[2]; const docs = await Promise.all(set.filter((d) => part === 'all' || (part === 'held' ? held.test(d.file) : !held.test(d.file))).map(readLabelled));
  const c = confusionOf(docs, weights);
  console.log('==', name, 'macro', macroF1(c).toFixed(3), 'cv', process.argv.includes('cv') ? macroF1(crossValidated(docs)).toFixed(3) : '');
  for (const o of outcomes) { const s = scoresOf(c, o); console.log(o.padEnd(12), outcomes.map((g) => String(c.count(o, g)).padStart(4)).join(''), 'P', s.precision?.toFixed(2), 'R', s.recall?.toFixed(2), 'F', s.f1?.toFixed(2)); }
  const pairs = docs.flatMap((d) => d.pairs);
  const at = pairs.map(isAttributed).filter((x) => x !== null); const ol = pairs.map(isLeftToOutlet).filter((x) => x !== null);
  console.log('attributed', at.filter(Boolean).length, at.length, 'outlet', ol.filter(Boolean).length, ol.length);
  for (const d of docs) {
    const cc = confusionOf([d], weights);
    const a2 = d.pairs.map(isAttributed).filter((x) => x !== null);
    console.log(' ', d.file, macroF1(cc).toFixed(2), 'att', a2.filter(Boolean).length + '/' + a2.length);
    if (process.argv.includes('v')) for (const p of d.pairs) {
      const w = wantedOf(p.row), g = givenOf(p, weights); const a = isAttributed(p); const o = isLeftToOutlet(p);
      if (w !== g || a === false || o === false) console.log(`   ${p.row.id.split('-').at(-1)} ${w}${w !== g ? '→' + g : ''} ${a === false || o === false ? `[${p.row.attribution} ← ${p.sentence?.attribution.name}]` : ''} | ${p.row.text.slice(0, 130)} | ${p.sentence?.cues.map((q) => q.name.slice(0, 4) + ':' + d.text.slice(q.start, q.end) + (q.isStrong ? '!' : '')).join(' ') ?? ''}`);
    }
  }
}
