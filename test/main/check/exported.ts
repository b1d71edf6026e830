import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BriefCheck } from '../../../domain/brief-check.ts';
import type { ExportFormat } from '../../../domain/export-format.ts';
import type { Result } from '../../../domain/result.ts';
import { paragraphOf, type RichTextNode, richTextOf } from '../../../domain/rich-text.ts';
import { checkBrief } from '../../../main/check-brief.ts';
import { exportBrief } from '../../../main/export-brief.ts';
import type { Services } from '../../../main/services.ts';
import { addSource, openStore, run, servicesOver, tagging, temporaryFolder, testPorts } from '../builders.ts';

/** A notebook with a brief of some claims, what it exports, and ways to do things to a Word document that people and programs do. */

export const report =
  'The harbour office said that the tunnel will open in May.\nEngineers doubt it, and the union 🚢 calls the plan “reckless”.\n港务局表示,费用将上涨两成。\nThe mayor was not asked, and a spokesman declined to comment on what the delay would cost the city over the coming decade.';

export interface Exported {
  readonly services: Services & { events: unknown };
  readonly sourceId: string;
  /** Claims: quoted whole, quoted whole, quoted whole, and only referred to. */
  readonly claims: readonly [string, string, string, string];
  export(format: ExportFormat): Promise<Uint8Array>;
  check(bytes: Uint8Array, name?: string): Promise<Result<BriefCheck>>;
}

export async function exportedBrief(): Promise<Exported> {
  const saved: Uint8Array[] = [];
  const ports = testPorts({
    saveFile: async (name, bytes) => {
      saved.push(bytes);
      return name;
    },
  });
  const services = servicesOver(openStore(`${temporaryFolder()}/a.caveat`), ports);
  const sourceId = await addSource(services, report);
  const quotes = [
    'the tunnel will open in May',
    'the union 🚢 calls the plan “reckless”.\n港务局表示',
    '费用将上涨两成',
    report.split('\n')[3] ?? '',
  ];
  const claims = quotes.map((words) => {
    const { claimId, ...tagged } = tagging(sourceId, report, words, 'reported');
    run(services, 'tag-claim', {
      claimId,
      ...tagged,
      details: { attribution: 'the office', credibility: 2, likelihood: null, confidence: null },
    });
    return claimId;
  }) as [string, string, string, string];
  const quote = (claimId: string): RichTextNode => ({ type: 'claim-quote', version: 1, claimId });
  const [first, second, third, referred] = claims;
  const content = richTextOf([
    paragraphOf('What is said: ', { type: 'claim-reference', version: 1, claimId: referred }, ' and more.'),
    quote(first),
    quote(second),
    paragraphOf('In Chinese:'),
    quote(third),
  ]);
  run(services, 'create-brief', { briefId: 'brief', title: 'The tunnel', content });
  let tasks = 0;
  return {
    services,
    sourceId,
    claims,
    async export(format) {
      const done = await services.tasks.run(`e${++tasks}`, (task) =>
        exportBrief(services, task, { briefId: 'brief', format, language: 'en' }),
      );
      const bytes = saved.at(-1);
      if (!done.ok || bytes === undefined) throw new Error('Nothing was exported.');
      return bytes;
    },
    check: (bytes, name = 'brief') => services.tasks.run(`c${++tasks}`, (task) => checkBrief(services, task, name, bytes)),
  };
}

/** Changes the parts of a package whose names are given; null takes a part out. */
export function repack(bytes: Uint8Array, edit: Readonly<Record<string, (xml: string) => string | null>>): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, change] of Object.entries(edit)) {
    const before = files[name];
    if (before === undefined) throw new Error(`There is no part ${name}.`);
    const after = change(strFromU8(before));
    if (after === null) delete files[name];
    else files[name] = strToU8(after);
  }
  return zipSync(files);
}

/** Changes the text of a Word document. */
export function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  return repack(bytes, {
    'word/document.xml': (xml) => {
      const after = change(xml);
      if (after === xml) throw new Error('Nothing was changed.');
      return after;
    },
  });
}

/** What stands between the ends of a claim's first bookmark. */
export function insideBookmark(xml: string, claimId: string, change: (inside: string) => string): string {
  const open = new RegExp(`<w:bookmarkStart [^>]*w:name="q_${claimId.replaceAll('-', '')}_1"[^>]*/>`).exec(xml);
  const number = /w:id="(\d+)"/.exec(open?.[0] ?? '')?.[1];
  if (open === null || number === undefined) throw new Error('There is no such bookmark.');
  const from = open.index + open[0].length;
  const to = xml.indexOf(`<w:bookmarkEnd w:id="${number}"/>`, from);
  return xml.slice(0, from) + change(xml.slice(from, to)) + xml.slice(to);
}
