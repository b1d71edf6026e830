import { fillTemplate } from '../../domain/brief-template.ts';
import { composeBrief } from '../../domain/compose-brief.ts';
import { ok } from '../../domain/result.ts';
import { findStyles } from '../templates/find-styles.ts';
import { findTemplate, findTemplates } from '../templates/find-templates.ts';
import { readTemplate } from '../templates/read-template.ts';
import type { ProcedureHandler } from './procedure.ts';

/** Read anew each time: the analyst may be writing one. */
export const templatesList: ProcedureHandler<'templates.list'> = {
  run(_params, { ports }) {
    const { templates, refused } = findTemplates(ports);
    return ok({
      templates: templates.map(({ id, own, template: { name, about, language } }) => ({ id, own, name, about, language })),
      refused: [...refused],
      folder: ports.templates.own,
    });
  },
};

/** Read anew each time, as templates are. */
export const stylesList: ProcedureHandler<'styles.list'> = {
  run: (_params, { ports }) => ok(findStyles(ports)),
};

/** Sources stand in the order of the library; claims that are gone are left out. */
export const briefCompose: ProcedureHandler<'brief.compose'> = {
  run({ template: wanted, claimIds, by, language }, { store, ports }) {
    const claims = [...new Set(claimIds)].flatMap((id) => store.records.get('claim', id) ?? []);
    const sources = store.summaries.all().map(({ source }) => source);
    if (wanted === null) return ok({ content: composeBrief(claims, sources, by, language) });
    const template = 'id' in wanted ? findTemplate(ports, wanted.id) : readTemplate(wanted.text, wanted.fileName);
    return template.ok ? ok({ content: fillTemplate(template.value, claims, sources, by) }) : template;
  },
};
