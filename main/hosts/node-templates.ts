import { join } from 'node:path';
import { type Machine, templateFolders, thisMachine } from './places.ts';

/** The templates beside the program's sources, where plain Node runs it. */
const SHIPPED = join(import.meta.dirname, '..', '..', 'resources', 'templates');

/** Where templates are, for services in plain Node. Default: on this machine, as it is. */
export function nodeTemplates(machine: Machine = thisMachine()) {
  return templateFolders(machine, SHIPPED);
}
