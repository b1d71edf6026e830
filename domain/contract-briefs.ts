import { z } from 'zod';
import { exportLanguage } from './brief.ts';
import { briefCheck } from './brief-check.ts';
import { briefWarning } from './brief-model.ts';
import { bundleReport } from './bundle.ts';
import { citationStyleName, styleChoice } from './citation-style.ts';
import { groupings } from './compose-brief.ts';
import { failure } from './contract-failure.ts';
import { exportFormats } from './export-format.ts';
import { fileBytes } from './import-report.ts';
import { richText } from './rich-text.ts';
import { id, line, passphrase } from './validate.ts';

/** What a window may ask of the services about whole briefs: the contract's part that composes and exports them. */

export const briefProcedures = {
  'brief.export': {
    params: z.strictObject({
      taskId: id,
      briefId: id,
      format: z.enum(exportFormats),
      language: exportLanguage,
      /** How citations are set, in place of the brief's own style; null for the plain one. */
      style: styleChoice.nullable().optional(),
      /** Locks a bundle (format `zip`) with a passphrase, in the age format; no other format takes one. */
      passphrase: passphrase.optional(),
    }),
    result: z.strictObject({
      /** Where the file went, for people to read; null when the dialog was dismissed. */
      savedAs: z.string().nullable(),
      bytes: z.int().min(0),
      warnings: z.array(briefWarning),
    }),
  },
  /** An exported brief, edited since or not, beside the notebook as it is now. Changes nothing. */
  'brief.check': { params: z.strictObject({ taskId: id, name: line(500), bytes: fileBytes }), result: briefCheck },
  /** A bundle of a brief, taken in whole in one step. */
  'bundle.import': {
    params: z.strictObject({
      taskId: id,
      name: line(500),
      bytes: fileBytes,
      /** Opens one that is locked; one that is not is refused with it. */
      passphrase: passphrase.optional(),
    }),
    result: bundleReport,
  },
  /** What a brief can start from. */
  'templates.list': {
    params: z.strictObject({}),
    result: z.strictObject({
      templates: z.array(
        z.strictObject({
          id,
          name: z.string(),
          about: z.string(),
          language: exportLanguage,
          /** Whether it is the analyst's own. */
          own: z.boolean(),
        }),
      ),
      /** Files among the analyst's own that are no templates, with what is wrong. */
      refused: z.array(z.strictObject({ fileName: z.string(), error: failure })),
      /** The folder of the analyst's own templates, for people to read. */
      folder: z.string(),
    }),
  },
  /** The citation styles there are, those that come with the program first. */
  'styles.list': {
    params: z.strictObject({}),
    result: z.strictObject({
      /** `name` is what a brief calls it, `title` what it calls itself. */
      styles: z.array(z.strictObject({ name: citationStyleName, title: z.string(), own: z.boolean() })),
      /** Files among the analyst's own that cannot be used, with what is wrong. */
      refused: z.array(z.strictObject({ fileName: z.string(), error: failure })),
      /** The folder of the analyst's own styles, for people to read. */
      folder: z.string(),
    }),
  },
  /** The content of a new brief: claims, grouped, in a template or below headings of their own. Adds nothing. */
  'brief.compose': {
    params: z.strictObject({
      /** By its identifier, or as the text of a file; null for claims alone. */
      template: z.union([z.strictObject({ id }), z.strictObject({ fileName: line(300), text: z.string().max(1_000_000) })]).nullable(),
      claimIds: z.array(id).max(100_000),
      /** How claims are grouped where the template does not say. */
      by: z.enum(groupings),
      /** Of the headings of groups, where no template says. */
      language: exportLanguage,
    }),
    result: z.strictObject({ content: richText }),
  },
} as const;
