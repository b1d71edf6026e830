import { useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import type { VersionFacts } from '../../domain/contract.ts';
import { sayWarning } from '../../domain/import-warning.ts';
import type { Source } from '../../domain/source.ts';
import { Button, ModalDialog } from '../design/controls.tsx';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { type ListedVersions, useVersionList } from './use-version-list.ts';
import { VersionDiff } from './version-diff.tsx';
import { VersionText } from './version-text.tsx';
import './review.css';

/** What of a source's versions is looked at. */
export type VersionsView =
  | { readonly show: 'list' }
  /** `claim`: the one it was opened for, in the text it was tagged in. `passage`: the one it was opened for, by its number. */
  | { readonly show: 'text'; readonly versionId: string; readonly claim: Claim | null; readonly passage: number | null }
  /** Two versions by their numbers. */
  | { readonly show: 'diff'; readonly from: number; readonly to: number };

interface VersionsDialogProps {
  readonly source: Source;
  readonly first: VersionsView;
  /** Asked to show the text that the source has now. */
  readonly onCurrent: () => void;
  readonly onReview: (claimId: string) => void;
  readonly onClose: () => void;
}

/** The versions of a source: which there are, what each says, what two of them do not share. */
export function VersionsDialog({ source, first, onCurrent, onReview, onClose }: VersionsDialogProps) {
  const words = useMessages().reviewing.versions;
  const listed = useVersionList(source);
  const [view, setView] = useState(first);
  const toList = () => setView({ show: 'list' });
  const facts = view.show === 'text' ? listed?.versions.find(({ id }) => id === view.versionId) : undefined;
  /** Undo can take a version away. */
  const isGone = view.show === 'text' && listed !== null && facts === undefined;
  const title =
    view.show === 'diff' ? words.diffTitle(source.title) : facts === undefined ? words.title(source.title) : words.number(facts.number);
  return (
    <ModalDialog title={title} open wide onClose={onClose}>
      {listed === null && <p aria-busy />}
      {listed !== null && (view.show === 'list' || isGone) && <VersionList listed={listed} onView={setView} onClose={onClose} />}
      {listed !== null && facts !== undefined && view.show === 'text' && (
        <VersionText
          key={view.versionId}
          source={source}
          facts={facts}
          total={listed.versions.length}
          isCurrent={facts.id === listed.currentVersionId}
          claim={view.claim}
          passage={view.passage}
          onCurrent={onCurrent}
          onReview={onReview}
          onList={toList}
        />
      )}
      {listed !== null && view.show === 'diff' && (
        <VersionDiff
          key={`${view.from} ${view.to}`}
          source={source}
          versions={listed.versions}
          {...view}
          onChoose={(from, to) => setView({ show: 'diff', from, to })}
          onList={toList}
        />
      )}
    </ModalDialog>
  );
}

/** Every version, the newest first: where it came from, and what can be looked at. */
function VersionList({ listed, onView, onClose }: { listed: ListedVersions; onView: (view: VersionsView) => void; onClose: () => void }) {
  const messages = useMessages();
  const words = messages.reviewing.versions;
  const language = useInterfaceLanguage();
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const { versions, currentVersionId } = listed;
  return (
    <>
      <ul className="versions">
        {versions.toReversed().map((version: VersionFacts, index) => (
          <li key={version.id} className="version">
            <span className="version-name">
              <strong>{words.number(version.number)}</strong>
              {version.id === currentVersionId && <span className="version-current">{words.current}</span>}
            </span>
            <span className="soft">
              {when.format(new Date(version.importedAt))} · <bdi>{version.originalName}</bdi>
            </span>
            {version.warnings
              .map((warning) => sayWarning(messages.importWarnings, warning))
              .map((said) => (
                <span key={said} className="version-warning">
                  {words.warning}: {said}
                </span>
              ))}
            <span className="version-tools">
              <Button
                look={['small']}
                autoFocus={index === 0}
                aria-label={words.readNumber(version.number)}
                onPress={() => onView({ show: 'text', versionId: version.id, claim: null, passage: null })}
              >
                {words.read}
              </Button>
              {index < versions.length - 1 && (
                <Button look={['small']} onPress={() => onView({ show: 'diff', from: version.number - 1, to: version.number })}>
                  {words.compare(version.number - 1)}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {versions.length === 1 && <p className="soft">{words.onlyOne}</p>}
      <div className="actions">
        <Button onPress={onClose}>{messages.app.close}</Button>
      </div>
    </>
  );
}
