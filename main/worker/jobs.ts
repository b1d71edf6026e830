import type { BriefModel } from '../../domain/brief-model.ts';
import type { ExportFormat } from '../../domain/contract.ts';
import type { Result } from '../../domain/result.ts';
import type { CarryInput, CarryOutput } from '../carry-claims.ts';
import type { renderBrief } from '../export/render.ts';
import type { Extraction } from '../import/extract.ts';

/** What the worker can do: what each job takes and gives. */
export interface Jobs {
  extract: { readonly input: { readonly bytes: Uint8Array; readonly fileName: string }; readonly output: Extraction };
  render: {
    readonly input: { readonly model: BriefModel; readonly format: ExportFormat; readonly language: Parameters<typeof renderBrief>[2] };
    readonly output: Uint8Array;
  };
  carry: { readonly input: CarryInput; readonly output: CarryOutput };
}
export type JobKind = keyof Jobs;

/** What is posted to a worker. One job at a time. */
export type JobMessage = { [K in JobKind]: { readonly job: number; readonly kind: K; readonly input: Jobs[K]['input'] } }[JobKind];

/** What it posts back. */
export interface AnswerMessage {
  readonly job: number;
  readonly result: Result<unknown>;
}
