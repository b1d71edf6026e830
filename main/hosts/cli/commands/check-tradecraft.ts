import { exportLanguages } from '../../../../domain/brief.ts';
import { fail, ok } from '../../../../domain/result.ts';
import { checkedBlocks, wordsAt } from '../../../../domain/tradecraft/blocks.ts';
import { checkTradecraft, openClaims } from '../../../../domain/tradecraft/check.ts';
import { repeatIndexOf } from '../../../../domain/tradecraft/repeated.ts';
import { describeFinding } from '../../../../domain/tradecraft/wording.ts';
import { words } from '../../../export/words.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { pathFrom, withNotebook } from '../session.ts';

/** Checks a brief against the tradecraft standards. It advises and never fails. */
export const checkTradecraftOf = defineCliCommand({
  name: 'check-tradecraft',
  about: 'Checks a brief against ICD 203 and ICD 206: likelihood terms, judgements without sources, claims written as fact. Advice only.',
  examples: ['check-tradecraft --notebook Ferry.caveat --title "Ferry closure"'],
  options: {
    notebook: notebookOption,
    title: { value: 'T', about: 'The title of the brief.', required: true },
    language: { value: 'L', about: 'The language of the findings; en when not given.', choices: exportLanguages },
  },
  run: ({ notebook, title, language = 'en' }) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const library = await client.call('library.list', {});
      if (!library.ok) return library;
      const { briefs, sources } = library.value;
      const brief = briefs.find((each) => each.title === title.trim());
      if (brief === undefined) {
        const known = briefs.map((each) => `“${each.title}”`).join(', ');
        return fail('not-found', 'There is no brief of this title.', {
          where: title,
          hint: known === '' ? '“brief” writes one.' : `There is: ${known}.`,
        });
      }
      const listed = await client.call('claims.list', { claimIds: null });
      if (!listed.ok) return listed;
      const { claims } = listed.value;
      const findings = checkTradecraft({
        content: brief.content,
        claims: new Map(claims.map((each) => [each.id, each])),
        sources: new Map(sources.map(({ source }) => [source.id, source])),
        repeats: repeatIndexOf(openClaims(claims)),
        // As in the window: a brief does not say which language it is in, nor does the language of the findings.
        language: 'und',
      });
      const blocks = checkedBlocks(brief.content);
      const described = findings.map((finding) => ({
        ...finding,
        text: wordsAt(blocks, finding),
        ...describeFinding(finding, language, words[language].likelihoods),
      }));
      return ok({
        json: { briefId: brief.id, title: brief.title, findings: described },
        lines: [
          ...described.flatMap(({ severity, rule, text, says, why, standard }) => [
            `${severity}: ${says} [${rule}]`,
            ...(text === '' ? [] : [`    ${text}`]),
            `    ${why} (${standard})`,
          ]),
          described.length === 1 ? '1 finding' : `${described.length} findings`,
        ],
      });
    }),
});
