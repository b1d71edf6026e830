import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Claim } from '../domain/claim.ts';
import type { ChosenLooks, Looks } from '../domain/looks.ts';
import type { Failure } from '../domain/result.ts';
import { awayCommands } from './away-commands.ts';
import { compareCommands } from './compare/compare-commands.ts';
import { ComposeDesk } from './compose/compose-desk.tsx';
import { topModal } from './design/modals.ts';
import type { DocumentPlace } from './document-place.ts';
import { BackupDesk } from './door/backup-desk.tsx';
import { LockDesk } from './door/lock-desk.tsx';
import { isTyping } from './is-typing.ts';
import { failureText, useMessages } from './messages/index.tsx';
import { NamesDesk } from './names/names-desk.tsx';
import { Navigation, NavigationProvider } from './navigation.ts';
import { openNewWindow } from './new-window.ts';
import { prepareNoteEditor } from './note/lazy-note-editor.tsx';
import { notebookCommands } from './notebook-commands.ts';
import { NoticeList } from './notice-list.tsx';
import { Commands, CommandsProvider, useOffer } from './palette/commands.ts';
import { Palette } from './palette/palette.tsx';
import { focusPane, keepFocus } from './panes.ts';
import { leaveAt, type Place, usePlace } from './place.ts';
import { LinkDesk, prepareLinking } from './propositions/link-desk.tsx';
import type { Target } from './reader/source-reader.tsx';
import { prepareContextMenu } from './reader/use-context-menu.tsx';
import { RecoveredNotices } from './recovered-notices.tsx';
import { ReviewDesk, useDeskState } from './review/review-desk.tsx';
import type { HitPlace } from './search/open-hit.ts';
import { type Notice, NoticesProvider, useSession } from './session.tsx';
import { ShortcutsDialog } from './shortcuts.tsx';
import { prepareViews, ShownView } from './shown-view.tsx';
import { StatusBar } from './status-bar.tsx';
import { useStepName } from './step-name.ts';
import { TopBar } from './top-bar.tsx';
import { viewOfKey } from './views.ts';

/** The notebook's window: sources, the text and its margin, the brief, or the table of claims. */
export function Window(props: { looks: Looks; onLooks: (chosen: ChosenLooks) => void }) {
  const messages = useMessages();
  const { hello, savers, outbox, sync, queries, services } = useSession();
  const [place, setPlace] = usePlace(hello.notebookId);
  const [navigation] = useState(() => new Navigation());
  /** What the reader is on its way to. */
  const [target, setTarget] = useState<Target | null>(null);
  const arrived = useCallback(() => setTarget(null), []);
  /** @param to what of the source the reader is to go to */
  const go = useCallback(
    (change: Partial<Place>, to: Target | null = null) => {
      navigation.begin();
      // A field that disappears is not left by itself, and what was typed in it would be lost.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (change.sourceId !== undefined) setTarget(to);
      setPlace(change);
    },
    [navigation, setPlace],
  );
  const [notices, setNotices] = useState<readonly (Notice & { key: number })[]>([]);
  const [help, setHelp] = useState(false);

  const teller = useMemo(() => {
    let last = 0;
    const tell = (notice: Notice) =>
      setNotices((present) => {
        const others = present.filter(({ topic }) => topic === undefined || topic !== notice.topic);
        return [...others.slice(-4), { ...notice, key: ++last }];
      });
    return {
      tell,
      fail: (failure: Failure) =>
        tell({ tone: 'problem', text: failureText(messages, failure), ...(failure.where === undefined ? {} : { detail: failure.where }) }),
    };
  }, [messages]);

  const dismiss = useCallback((key: number) => setNotices((present) => present.filter((each) => each.key !== key)), []);

  const deskState = useDeskState();
  const { desk } = deskState;
  /** Whether a source shows another text by now. Without an answer the reader is the better guess. */
  const isOld = useCallback(
    async (place: { readonly sourceId: string; readonly versionId: string }) => {
      const current = await queries.currentVersionOf(place.sourceId).catch(() => undefined);
      return current !== undefined && current !== place.versionId;
    },
    [queries],
  );
  const openClaim = useCallback(
    async (claim: Claim) => {
      const isWanted = navigation.begin();
      const old = await isOld({ sourceId: claim.sourceId, versionId: claim.anchor.versionId });
      if (!isWanted()) return;
      if (old) desk.readOld(claim);
      else go({ view: 'read', sourceId: claim.sourceId }, claim.id);
    },
    [navigation, go, isOld, desk],
  );

  const chooseSource = useCallback(
    (sourceId: string | null) => {
      // Asked for before anything is drawn: the services work while the window does.
      if (sourceId !== null) void sync.open(sourceId);
      go({ sourceId });
    },
    [go, sync],
  );
  const openBrief = useCallback((briefId: string) => go({ view: 'brief', briefId }), [go]);
  const openProposition = useCallback((propositionId: string) => go({ view: 'compare', compareTab: 'propositions', propositionId }), [go]);
  const openSource = useCallback((sourceId: string) => go({ view: 'read', sourceId }), [go]);

  /** Grows when the reader has to go to a place in the source it shows already. */
  const [visit, setVisit] = useState(0);
  const show = useCallback(
    async (to: DocumentPlace) => {
      if (to.at === 'brief') go({ view: 'brief', briefId: to.briefId });
      else if (to.at === 'proposition') openProposition(to.propositionId);
      else if (to.at === 'source') go({ view: 'read', sourceId: to.sourceId });
      else if (to.claim !== null) void openClaim(to.claim);
      else {
        const isWanted = navigation.begin();
        const old = await isOld(to);
        if (!isWanted()) return;
        if (old) desk.readOldPassage(to);
        else {
          leaveAt(to.versionId, to.passage);
          setVisit((before) => before + 1);
          go({ view: 'read', sourceId: to.sourceId });
        }
      }
    },
    [navigation, go, openClaim, openProposition, isOld, desk],
  );

  const [commands] = useState(() => new Commands());
  const [palette, setPalette] = useState(false);
  useOffer(commands, () => [
    ...awayCommands(messages, place, commands, (view) => go({ view })),
    ...compareCommands(messages, (compareTab) => go({ view: 'compare', compareTab })),
    ...notebookCommands(messages, hello.host, async (which) => {
      const asked = await services.call('door.another', { which });
      if (!asked.ok) teller.fail(asked.error);
    }),
  ]);
  const goes = useMemo(
    () => ({ toSource: openSource, toProposition: openProposition, toBrief: openBrief, toClaim: openClaim }),
    [openSource, openProposition, openBrief, openClaim],
  );

  const showHit = useCallback(
    (to: HitPlace) => {
      if (to.at === 'claim') void openClaim(to.claim);
      else if (to.at === 'words') go({ view: 'read', sourceId: to.sourceId }, to.words);
      else show(to);
    },
    [go, openClaim, show],
  );

  const nameOf = useStepName();
  /** What is typed is committed first, so that undo takes back what the analyst sees. */
  const step = useCallback(
    async (name: 'undo' | 'redo') => {
      await savers.commitAll();
      const answer = await outbox.perform(name, {});
      if (!answer.ok) {
        teller.fail(answer.error);
        return;
      }
      // It may be out of sight, so it is told by name: what was undone is what redo would bring back now.
      const done = name === 'undo' ? answer.value.redo : answer.value.undo;
      const said = name === 'undo' ? messages.history.undone : messages.history.redone;
      if (done !== null) teller.tell({ tone: 'info', text: said(nameOf(done)), topic: 'undo' });
    },
    [savers, outbox, teller, messages, nameOf],
  );

  useEffect(() => {
    const idle = requestIdleCallback(() => {
      prepareNoteEditor();
      prepareLinking();
      prepareContextMenu();
      void prepareViews();
    });
    return () => cancelIdleCallback(idle);
  }, []);

  useEffect(keepFocus, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const typing = isTyping(event.target);
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      // A dialog that is open comes first: nothing moves behind it, nor is undone where what it shows is not committed yet.
      const modal = topModal();
      const isBehind = modal !== null;
      const view = isBehind ? undefined : viewOfKey(event);
      if (command && !typing && (key === 'z' || key === 'y')) {
        event.preventDefault();
        if (modal === null || modal.matches('[data-undoable]')) void step(key === 'y' || event.shiftKey ? 'redo' : 'undo');
      } else if (view !== undefined) {
        event.preventDefault();
        go({ view });
      } else if (command && event.shiftKey && key === 'n') {
        event.preventDefault();
        openNewWindow();
      } else if (command && key === (event.shiftKey ? 'p' : 'k')) {
        event.preventDefault();
        setPalette((open) => !open && !isBehind);
      } else if (command && event.shiftKey && key === 'f') {
        event.preventDefault();
        if (!isBehind) commands.run('search-field');
      } else if (event.key === 'F6') {
        event.preventDefault();
        if (!isBehind) focusPane(event.shiftKey ? -1 : 1);
      } else if (!typing && !command && !isBehind && event.key === '?') {
        event.preventDefault();
        setHelp(true);
      }
    };
    const onHide = () => void savers.commitAll();
    // A window that closes has no time to wait for its own disk.
    const onLeave = () => savers.leave();
    document.addEventListener('keydown', onKey);
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', onLeave);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', onLeave);
    };
  }, [step, go, savers, commands]);

  return (
    <NoticesProvider value={teller}>
      <CommandsProvider value={commands}>
        <NavigationProvider value={navigation}>
          <ReviewDesk state={deskState} onOpenSource={openSource}>
            <ComposeDesk onCreated={openBrief}>
              <NamesDesk>
                <LinkDesk onOpen={openProposition}>
                  <div className="window">
                    <TopBar
                      view={place.view}
                      onView={(view) => go({ view })}
                      onStep={step}
                      onHelp={() => setHelp(true)}
                      onPalette={() => setPalette(true)}
                      {...props}
                    />
                    <ShownView
                      {...{ place, visit, target }}
                      onArrived={arrived}
                      onPlace={go}
                      onChooseSource={chooseSource}
                      onOpenSource={openSource}
                      onOpenClaim={openClaim}
                      onShowHit={showHit}
                    />
                    <StatusBar sourceId={place.view === 'read' ? place.sourceId : null} onShow={show} />
                  </div>
                </LinkDesk>
              </NamesDesk>
            </ComposeDesk>
            <NoticeList notices={notices} onDismiss={dismiss} />
            <RecoveredNotices onShow={show} />
          </ReviewDesk>
        </NavigationProvider>
        <ShortcutsDialog open={help} onClose={() => setHelp(false)} />
        <LockDesk />
        <BackupDesk />
        {palette && <Palette goes={goes} onClose={() => setPalette(false)} />}
      </CommandsProvider>
    </NoticesProvider>
  );
}
