import type { Backup } from '../../domain/backup.ts';
import type { BibliographyReport } from '../../domain/bibliography.ts';
import type { ExportLanguage } from '../../domain/brief.ts';
import type { BriefModel } from '../../domain/brief-model.ts';
import type { Sample } from '../../domain/containment.ts';
import type { Encoding, EncodingFound, EncodingPreview } from '../../domain/encoding.ts';
import type { WrittenFormat } from '../../domain/export-format.ts';
import type { Signature } from '../../domain/near-copy.ts';
import type { Result } from '../../domain/result.ts';
import type { ReadPassage } from '../../domain/suggest/read-passages.ts';
import type { Slip } from '../../domain/suggest/slips/slip.ts';
import type { SlipContext } from '../../domain/suggest/slips/slips-in.ts';
import type { Suggestion } from '../../domain/suggest/suggestion.ts';
import type { Block } from '../../domain/version.ts';
import type { AnnotationsRead } from '../annotations/incoming.ts';
import type { PlaceInput, Placement } from '../annotations/place-annotations.ts';
import type { KnownSource } from '../bibliography/match.ts';
import type { CarryInput, CarryOutput } from '../carry-claims.ts';
import type { BriefRead } from '../check/brief-read.ts';
import type { FindWordsInput, WordsFound } from '../check/find-words.ts';
import type { BundleInput } from '../export/bundle.ts';
import type { RenderStyle } from '../export/citations/style-text.ts';
import type { PdfDetails } from '../export/pdf-details.ts';
import type { Beside } from '../export/render.ts';
import type { Extraction } from '../import/extract.ts';
import type { BundleRead } from '../import/read-bundle.ts';
import type { Article } from '../import/split.ts';
import type { Salvaged } from '../salvage/salvage.ts';
import type { IndexJob, IndexStep } from '../search/index-job.ts';
import type { NotebookKey } from '../store/notebook-key.ts';

/** What the worker can do: what each job takes and gives. */
export interface Jobs {
  extract: {
    readonly input: { readonly bytes: Uint8Array; readonly fileName: string; readonly encoding: Encoding | null };
    readonly output: Extraction;
  };
  encodings: {
    readonly input: { readonly bytes: Uint8Array; readonly fileName: string };
    readonly output: { readonly detected: EncodingFound | null; readonly previews: EncodingPreview[] };
  };
  split: {
    readonly input: { readonly text: string; readonly blocks: readonly Block[]; readonly fileName: string };
    readonly output: readonly Article[];
  };
  sign: {
    readonly input: { readonly text: string; readonly blocks: readonly Block[] };
    readonly output: { readonly signature: Signature; readonly sample: Sample };
  };
  render: {
    readonly input: {
      readonly model: BriefModel;
      readonly format: WrittenFormat;
      readonly language: ExportLanguage;
      readonly beside?: Beside;
      /** How citations are set; null for the plain way. */
      readonly style: RenderStyle | null;
    };
    readonly output: Uint8Array;
  };
  bundle: {
    readonly input: BundleInput & {
      /** Locks the bundle; null for none. */
      readonly passphrase: string | null;
    };
    readonly output: Uint8Array;
  };
  'read-bundle': {
    readonly input: { readonly bytes: Uint8Array; readonly fileName: string; readonly passphrase: string | null };
    readonly output: BundleRead;
  };
  'describe-pdf': { readonly input: { readonly bytes: Uint8Array; readonly details: PdfDetails }; readonly output: Uint8Array };
  annotations: { readonly input: { readonly bytes: Uint8Array; readonly fileName: string }; readonly output: AnnotationsRead };
  'read-brief': { readonly input: { readonly bytes: Uint8Array; readonly fileName: string }; readonly output: BriefRead };
  'find-words': { readonly input: FindWordsInput; readonly output: WordsFound[] };
  place: { readonly input: PlaceInput; readonly output: Placement[] };
  bibliography: {
    readonly input: { readonly bytes: Uint8Array; readonly fileName: string; readonly sources: readonly KnownSource[] };
    readonly output: BibliographyReport;
  };
  /** The only jobs that touch files. This one reads the notebook and writes its index, which can be made anew. */
  index: { readonly input: IndexJob; readonly output: IndexStep };
  /** This one reads the notebook and writes a copy of it. */
  backup: { readonly input: { readonly notebook: string; readonly key: NotebookKey | null; readonly at: string }; readonly output: Backup };
  /** This one reads a damaged notebook and writes a new one. */
  salvage: {
    readonly input: {
      readonly notebook: string;
      readonly to: string;
      readonly passphrase: string | null;
      readonly at: string;
      readonly author: string;
    };
    readonly output: Salvaged;
  };
  suggest: { readonly input: { readonly text: string; readonly passages: readonly ReadPassage[] }; readonly output: Suggestion[] };
  slips: {
    readonly input: { readonly text: string; readonly passages: readonly ReadPassage[]; readonly beside: SlipContext };
    readonly output: Slip[];
  };
  carry: { readonly input: CarryInput; readonly output: CarryOutput };
}
export type JobKind = keyof Jobs;

/** What is posted to a worker. One job at a time. */
export type JobMessage = { [K in JobKind]: { readonly job: number; readonly kind: K; readonly input: Jobs[K]['input'] } }[JobKind];

/** What it posts back while it works: how far it is, in [0, 1]. */
export interface ProgressMessage {
  readonly job: number;
  readonly share: number;
}

/** What it posts back in the end. */
export interface AnswerMessage {
  readonly job: number;
  readonly result: Result<unknown>;
}
