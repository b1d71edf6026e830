import { Download } from 'lucide-react';
import { Fragment } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { type ExportFormat, exportFormats } from '../../domain/export-format.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';

/** What a format holds, in the order of the menu: the brief as it is read, its claims as data, its sources alone, or everything. */
const HOLDS: Readonly<Record<ExportFormat, 'text' | 'claims' | 'sources' | 'all'>> = {
  docx: 'text',
  pdf: 'text',
  html: 'text',
  md: 'text',
  csv: 'claims',
  xlsx: 'claims',
  jsonld: 'claims',
  bib: 'sources',
  ris: 'sources',
  csl: 'sources',
  zip: 'all',
};
const GROUPS = [...Map.groupBy(exportFormats, (format) => HOLDS[format])];

/** No format is called so. */
const CHECK = 'check';
const LOCKED = 'locked';

/** The formats a brief can be exported in, and the way to check one that was. */
export function ExportMenu(props: { onExport: (format: ExportFormat) => void; onExportLocked: () => void; onCheck: () => void }) {
  const { brief, checking, door } = useMessages();
  const act = (key: string) => {
    if (key === CHECK) props.onCheck();
    else if (key === LOCKED) props.onExportLocked();
    else props.onExport(key as ExportFormat);
  };
  return (
    <MenuTrigger>
      <Button>
        <Download size={14} aria-hidden />
        {brief.export}
      </Button>
      <Popover className="popover export-menu" placement="bottom end">
        <Menu aria-label={brief.export} onAction={(key) => act(String(key))}>
          {GROUPS.map(([holds, formats]) => (
            <Fragment key={holds}>
              {formats.map((format) => (
                <MenuItem key={format} id={format} className="option">
                  {brief.formats[format]}
                </MenuItem>
              ))}
              {holds === 'all' && (
                <MenuItem id={LOCKED} className="option">
                  {door.bundle.item}
                </MenuItem>
              )}
              <Separator className="option-line" />
            </Fragment>
          ))}
          <MenuItem id={CHECK} className="option">
            {checking.open}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
