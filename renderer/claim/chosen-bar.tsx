import { Combine, Copy, FileStack, Scale, Trash2, X } from 'lucide-react';
import { type Claim, tags } from '../../domain/claim.ts';
import { useCompose } from '../compose/compose.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useNotices } from '../session.tsx';
import { useClaimActs } from './claim-acts.ts';
import { quotesOf } from './quotes.ts';

/** What can be done with all chosen claims at once; each is one undo step. */
export function ChosenBar({ claims }: { claims: readonly Claim[] }) {
  const messages = useMessages();
  const notices = useNotices();
  const acts = useClaimActs();
  const compose = useCompose();
  const ids = claims.map(({ id }) => id);
  const copy = async () => {
    await navigator.clipboard.writeText(quotesOf(claims));
    notices.tell({ tone: 'info', text: messages.margin.copied(claims.length) });
  };
  return (
    <div role="toolbar" className="chosen-bar" aria-label={messages.margin.together}>
      <span className="chosen-count">
        <output>{messages.margin.chosen(claims.length)}</output>
        <Button look={['plain', 'small', 'icon']} aria-label={messages.margin.clear} onPress={acts.letGo}>
          <X size={14} aria-hidden />
        </Button>
      </span>
      <span className="chosen-tags">
        {tags.map((tag, place) => (
          <Button
            key={tag}
            look={['small']}
            aria-label={`${messages.margin.retag(messages.tags[tag])} ${place + 1}`}
            onPress={() => acts.retag(ids, tag)}
          >
            <span className="tag-word" data-tag={tag}>
              {messages.tags[tag]}
            </span>{' '}
            <kbd>{place + 1}</kbd>
          </Button>
        ))}
      </span>
      <span className="chosen-tools">
        <Button look={['plain', 'small', 'icon']} aria-label={messages.margin.copy} onPress={() => void copy()}>
          <Copy size={14} aria-hidden />
        </Button>
        <Button look={['plain', 'small', 'icon']} aria-label={messages.composing.newFrom} onPress={() => compose(ids)}>
          <FileStack size={14} aria-hidden />
        </Button>
        <Button
          look={['plain', 'small', 'icon']}
          aria-label={messages.propositions.linkTitle(claims.length)}
          onPress={() => acts.link(ids)}
        >
          <Scale size={14} aria-hidden />
        </Button>
        {claims.length > 1 && (
          <Button look={['plain', 'small', 'icon']} aria-label={messages.margin.merge} onPress={() => acts.merge(ids)}>
            <Combine size={14} aria-hidden />
          </Button>
        )}
        <Button look={['plain', 'small', 'icon']} aria-label={messages.margin.remove(claims.length)} onPress={() => acts.remove(ids)}>
          <Trash2 size={14} aria-hidden />
        </Button>
      </span>
    </div>
  );
}
