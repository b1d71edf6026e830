import { Download, FileInput } from 'lucide-react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { matrixFileFormats } from '../../domain/matrix/file-format.ts';
import type { Matrix } from '../../domain/matrix/matrix.ts';
import type { Source } from '../../domain/source.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useSession } from '../session.tsx';
import { useMatrixOut } from './use-matrix-out.ts';
import './matrix-tools.css';

interface MatrixToolsProps {
  /** As it is shown: its filters and its order go along. */
  readonly matrix: Matrix;
  readonly sources: ReadonlyMap<string, Source>;
  readonly onOpenBrief: (briefId: string) => void;
}

/** The tools that take a matrix out of its view: to a file, to the clipboard, into a brief. */
export function MatrixTools({ matrix, sources, onOpenBrief }: MatrixToolsProps) {
  const messages = useMessages();
  const { queries } = useSession();
  const briefs = queries.useBriefs() ?? [];
  const out = useMatrixOut(matrix, sources, onOpenBrief);
  const words = messages.matrixOut;
  const isEmpty = matrix.rows.length === 0 || matrix.columns.length === 0;
  if (out.saving !== null) {
    return (
      <Button onPress={() => out.cancel()}>
        {words.saving} {messages.app.cancel}
      </Button>
    );
  }
  const NEW = 'new';
  const put = (key: string | number, as: 'picture' | 'table') => {
    const briefId = String(key).slice(as.length + 1);
    void out.putInto(briefId === NEW ? null : (briefs.find(({ id }) => id === briefId) ?? null), as);
  };
  return (
    <>
      <MenuTrigger>
        <Button isDisabled={isEmpty}>
          <FileInput size={14} aria-hidden />
          {words.insert}
        </Button>
        <Popover className="popover matrix-menu" placement="bottom end">
          <Menu aria-label={words.insert} onAction={(key) => put(key, String(key).startsWith('table') ? 'table' : 'picture')}>
            {(['picture', 'table'] as const).map((as) => (
              <MenuSection key={as} className="option-section">
                <Header className="option-heading">{as === 'picture' ? words.asPicture : words.asTable}</Header>
                {briefs.map(({ id, title }) => (
                  <MenuItem key={id} id={`${as} ${id}`} textValue={title} className="option">
                    {title}
                  </MenuItem>
                ))}
                <MenuItem id={`${as} ${NEW}`} textValue={words.newBrief} className="option">
                  {words.newBrief}
                </MenuItem>
              </MenuSection>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <MenuTrigger>
        <Button isDisabled={isEmpty}>
          <Download size={14} aria-hidden />
          {words.export}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu
            aria-label={words.export}
            onAction={(key) => {
              const format = matrixFileFormats.find((each) => each === key);
              void (format === undefined ? out.copyTable() : out.save(format));
            }}
          >
            {matrixFileFormats.map((format) => (
              <MenuItem key={format} id={format} className="option">
                {words[format]}
              </MenuItem>
            ))}
            <Separator className="option-line" />
            <MenuItem id="copy" className="option">
              {words.copyTable}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  );
}
