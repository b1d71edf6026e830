import { shippedStyles } from '../../../../domain/citation-style.ts';
import { groupings } from '../../../../domain/compose-brief.ts';
import { exportFormats, formatEndings, LOCKED_BUNDLE_ENDING, namesLockedBundle } from '../../../../domain/export-format.ts';
import { fail, ok, type Result } from '../../../../domain/result.ts';
import { keepStyle, styleOf } from '../brief-style.ts';
import { claimsFrom } from '../claim-options.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { findClaims } from '../find.ts';
import { canBeWritten } from '../output-file.ts';
import { newPassphrase } from '../passphrase.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { counted } from '../table.ts';
import { UsageError } from '../usage.ts';
import { composeBriefOf, formatOf, writeBrief } from '../write-brief.ts';

/** Writes a brief that quotes claims, in groups or in a template. */
export const brief = defineCliCommand({
  name: 'brief',
  about: 'Writes an annotated brief of claims to a file; a brief of the same title is replaced, so that a script can run again.',
  options: {
    notebook: notebookOption,
    title: { value: 'T', about: 'The title of the brief.', required: true },
    out: {
      value: 'FILE',
      about: `Where to write it, in the format its name ends in: ${exportFormats.map((each) => `.${formatEndings[each]}`).join(', ')}, .${LOCKED_BUNDLE_ENDING} (a bundle locked with a passphrase, which “age” opens too).`,
      required: true,
    },
    'bundle-passphrase-file': {
      value: 'FILE',
      about:
        'Where the passphrase stands that a locked bundle gets, alone on the first line; - for standard input. Asked for on a terminal otherwise.',
    },
    claims: { value: 'ID,…', about: 'The claims, or the beginnings of their IDs; without it all claims.' },
    template: {
      value: 'NAME|FILE',
      about: 'What the brief starts from: a template by its name, in the language asked for, or a Markdown file; without it claims alone.',
    },
    by: { value: 'G', about: 'How claims are grouped where the template does not say; by source when not given.', choices: groupings },
    style: {
      value: 'NAME|FILE',
      about: `How citations and sources are set: ${Object.keys(shippedStyles).join(', ')}, the name of a style of your own, a file that ends in .csl, or none; what the brief says when not given.`,
    },
    language: {
      value: 'L',
      about: 'The language of what the brief says beside the quotes; en when not given.',
      choices: ['en', 'zh', 'ko'],
    },
  },
  async run({ notebook, title, out, claims: named, template, by, language, style: asked, 'bundle-passphrase-file': passphraseFile }) {
    const path = pathFrom(out);
    formatOf(path);
    const lock = await lockFor(path, passphraseFile);
    if (!lock.ok) return lock;
    const style = styleOf(asked);
    if (!style.ok) return style;
    // A brief that cannot be written must not be left in the notebook either.
    const writable = canBeWritten(path);
    if (!writable.ok) return writable;
    return withNotebook(pathFrom(notebook), async (session) => {
      const claims = await findClaims(session.client, named === undefined ? null : claimsFrom(named));
      if (!claims.ok) return claims;
      if (claims.value.length === 0) return fail('not-found', 'There are no claims to put into a brief.', { hint: 'Tag some first.' });
      const composed = await composeBriefOf(session, title, claims.value, {
        template,
        by: by ?? 'source',
        language: language ?? 'en',
      });
      if (!composed.ok) return composed;
      const written = await writeBrief(session, composed.value.briefId, path, language ?? 'en', style.value, lock.value);
      if (!written.ok) {
        if (composed.value.changed) await session.client.run('undo', {});
        return written;
      }
      const chosen = await keepStyle(session, composed.value.briefId, style.value);
      if (!chosen.ok) return chosen;
      const { savedAs, bytes, warnings } = written.value;
      return ok({
        json: { ...written.value, claims: claims.value.length },
        lines: [
          `${savedAs}: ${counted(claims.value.length, 'claim')}, ${bytes} bytes`,
          ...warnings.map(({ kind, id }) => `warning: ${kind.replaceAll('-', ' ')} (${id})`),
        ],
      });
    });
  },
});

/** The passphrase that a bundle of this name gets; null where its name asks for none. */
async function lockFor(path: string, file: string | undefined): Promise<Result<string | null>> {
  if (namesLockedBundle(path)) return newPassphrase(file, 'bundle-passphrase-file');
  if (file === undefined) return ok(null);
  throw new UsageError('Only a locked bundle takes a passphrase.', `End the name of the file in .${LOCKED_BUNDLE_ENDING}.`);
}
