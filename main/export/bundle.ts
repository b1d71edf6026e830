import type { Zippable } from 'fflate';
import type { ExportLanguage } from '../../domain/brief.ts';
import type { BriefModel } from '../../domain/brief-model.ts';
import { BUNDLE_TYPE, type BundleManifest, bundleKinds } from '../../domain/bundle.ts';
import { MAX_FILE_BYTES } from '../../domain/import-report.ts';
import type { CaveatRecord } from '../../domain/records.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { nodesOf } from '../../domain/rich-text.ts';
import { lockWithAge } from '../age-file.ts';
import { readBundle } from '../import/read-bundle.ts';
import { hashOf } from '../store/blobs.ts';
import type { RenderStyle } from './citations/style-text.ts';
import { renderBrief, renderStyledBrief } from './render.ts';
import { settledZip } from './settled-zip.ts';

export interface BundleInput {
  readonly model: BriefModel;
  readonly language: ExportLanguage;
  readonly style: RenderStyle | null;
  readonly notebookId: string;
  readonly revision: number;
  readonly records: readonly CaveatRecord[];
  /** The texts and originals, by their names in the bundle. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Writes a bundle. Equal content gives equal bytes.
 * @returns `file-too-large` when no import could take the bundle back, or why the style cannot be used
 */
export async function writeBundle({
  model,
  language,
  style,
  notebookId,
  revision,
  records,
  files,
}: BundleInput): Promise<Result<Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  for (const kind of bundleKinds) {
    const some = records.filter((each) => each.kind === kind);
    if (some.length > 0) parts.set(`records/${kind}.json`, Buffer.from(`${JSON.stringify(some, null, 1)}\n`));
  }
  for (const [name, bytes] of files) parts.set(name, bytes);
  for (const format of ['html', 'md'] as const) {
    const rendered =
      style === null ? ok(await renderBrief(model, format, language)) : await renderStyledBrief(model, format, language, style);
    if (!rendered.ok) return rendered;
    parts.set(`brief.${format}`, rendered.value);
  }
  parts.set('README.txt', Buffer.from(readme[language]));
  const manifest: BundleManifest = {
    format: 'caveat-bundle',
    version: bundleVersion(records),
    notebookId,
    revision,
    files: [...parts].map(([name, bytes]) => ({ name, size: bytes.length, sha256: hashOf(bytes) })),
  };
  const content: Zippable = {
    // Stored first and as it is, so that the beginning of the file says what it is.
    mimetype: [Buffer.from(BUNDLE_TYPE), { level: 0 }],
    'manifest.json': Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`),
    ...Object.fromEntries(parts),
  };
  const bytes = settledZip(content);
  const back = bytes.length > MAX_FILE_BYTES ? null : readBundle(bytes, model.title);
  if (back?.ok === true) return ok(bytes);
  // What is in the notebook is not sound itself; splitting the brief would not help.
  if (back?.error.code === 'bundle-broken') return back;
  return tooLarge(back?.error.what ?? 'it is larger than 64 MiB.', model);
}

function tooLarge(why: string, { title }: BriefModel) {
  return fail('file-too-large', `This bundle could not be read back: ${why}`, {
    where: title,
    hint: 'Split the brief into several with fewer sources each.',
  });
}

/**
 * Writes a bundle locked with a passphrase (age format). It is in memory alone until it is locked.
 * @returns what `writeBundle` and `lockWithAge` refuse; `file-too-large` when only the lock makes it so
 */
export async function writeLockedBundle(input: BundleInput, passphrase: string): Promise<Result<Uint8Array>> {
  const bundle = await writeBundle(input);
  if (!bundle.ok) return bundle;
  const locked = await lockWithAge(bundle.value, passphrase);
  return locked.ok && locked.value.length > MAX_FILE_BYTES ? tooLarge('it is larger than 64 MiB.', input.model) : locked;
}

/** The oldest version of the format whose programs can read these records. */
function bundleVersion(records: readonly CaveatRecord[]): BundleManifest['version'] {
  if (records.some(({ kind }) => kind === 'entity')) return 4;
  if (records.some((each) => each.kind === 'claim' && each.suggested !== undefined)) return 3;
  return records.some(isNewer) ? 2 : 1;
}

/** Whether a record holds what programs that know only bundles of version 1 would take for damage. */
function isNewer(record: CaveatRecord): boolean {
  if (record.kind === 'proposition') return true;
  return (record.kind === 'brief' || record.kind === 'note') && nodesOf(record.content).some(({ type }) => type === 'matrix-picture');
}

const readme: Readonly<Record<ExportLanguage, string>> = {
  en: `A brief with everything it rests on.

brief.html  the brief; any browser opens it
brief.md    the same as Markdown
originals/  the files of its sources as they came in
texts/      the texts read from them (UTF-8); places count UTF-16 code units from 0
records/    sources, claims, notes and the brief as JSON
manifest.json  size and SHA-256 of every file

To work on: caveat import-bundle --notebook NOTEBOOK.caveat THIS-FILE.zip
`,
  zh: `一份简报及其全部依据。

brief.html  简报，可用任何浏览器打开
brief.md    同样内容的 Markdown
originals/  来源的原始文件
texts/      从中读出的文本（UTF-8）；位置以 UTF-16 码元计，从 0 开始
records/    来源、论断、笔记和简报（JSON）
manifest.json  每个文件的大小和 SHA-256

继续工作：caveat import-bundle --notebook NOTEBOOK.caveat 本文件.zip
`,
  ko: `브리프와 그 근거 전체.

brief.html  브리프. 어떤 브라우저로도 열림
brief.md    같은 내용의 Markdown
originals/  출처의 원본 파일
texts/      원본에서 읽은 텍스트(UTF-8). 위치는 0부터 UTF-16 코드 단위로 셈
records/    출처, 주장, 메모, 브리프(JSON)
manifest.json  각 파일의 크기와 SHA-256

이어서 작업하려면: caveat import-bundle --notebook NOTEBOOK.caveat 이파일.zip
`,
};
