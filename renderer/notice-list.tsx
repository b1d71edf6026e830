import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from './design/controls.tsx';
import { useMessages } from './messages/index.tsx';
import type { Notice } from './session.tsx';

/** Good news goes away by itself after this long (ms); problems stay until they are dismissed. */
const INFO_STAYS = 6000;

/** What happened lately, read out by screen readers as it comes. */
export function NoticeList(props: { notices: readonly (Notice & { key: number })[]; onDismiss: (key: number) => void }) {
  return (
    <div className="notices" role="log" aria-live="polite">
      {props.notices.map((notice) => (
        <NoticeLine key={notice.key} notice={notice} onDismiss={props.onDismiss} />
      ))}
    </div>
  );
}

function NoticeLine({ notice, onDismiss }: { notice: Notice & { key: number }; onDismiss: (key: number) => void }) {
  const messages = useMessages();
  const { tone, key, action } = notice;
  const stays = tone === 'problem' || notice.stays === true;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => onDismiss(key), INFO_STAYS);
    return () => clearTimeout(timer);
  }, [stays, key, onDismiss]);
  return (
    <div className={`notice ${tone}`}>
      <span>
        {notice.text}
        {notice.detail !== undefined && <span className="soft">{notice.detail}</span>}
      </span>
      {action !== undefined && (
        <Button
          look={['small']}
          onPress={() => {
            onDismiss(key);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button look={['plain', 'small', 'icon']} aria-label={messages.library.dismiss} onPress={() => onDismiss(key)}>
        <X size={14} aria-hidden />
      </Button>
    </div>
  );
}
