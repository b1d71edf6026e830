import { type ReactNode, useEffect, useState } from 'react';
import { Segments } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useNotices, useSession } from '../session.tsx';
import type { CompareProps } from './compare-props.ts';
import { PropositionsTab } from './propositions-tab.tsx';
import './propositions.css';

type Tab = 'propositions';

/** The tabs of the view. Each gives the window's three panes: a list, the middle with `head` on top, and the margin. */
const tabs: Readonly<Record<Tab, (props: CompareProps) => ReactNode>> = { propositions: PropositionsTab };

/** Claims of several sources side by side. */
export function CompareView(props: Omit<CompareProps, 'head'>) {
  const messages = useMessages();
  const { sync } = useSession();
  const notices = useNotices();
  const [tab, setTab] = useState<Tab>('propositions');
  // Claims of any source may stand here, so all of them are brought into memory.
  useEffect(() => void sync.openClaims().then((done) => done.ok || notices.fail(done.error)), [sync, notices]);
  const names = Object.keys(tabs) as Tab[];
  const head = names.length > 1 && (
    <Segments
      label={messages.app.views.compare}
      chosen={tab}
      choices={names.map((each) => [each, messages.propositions.propositionsOf] as const)}
      onChoose={setTab}
    />
  );
  const Shown = tabs[tab];
  return <Shown {...props} head={head} />;
}
