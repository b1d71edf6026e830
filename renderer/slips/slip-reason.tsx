import { shownText } from '../../domain/hidden-characters.ts';
import { latinKey } from '../latin-key.ts';
import { useMessages } from '../messages/index.tsx';
import { Act, ReasonFrame, type ReasonPlace } from '../suggest/reason-frame.tsx';
import type { SlipWalk } from './use-slip-walk.ts';

/** Why a likely slip is pointed out, beside its words, and how to say that it is none. */
export function SlipReason({ place, walk, language }: { place: ReasonPlace; walk: SlipWalk; language: string }) {
  const words = useMessages().slips;
  const { told } = walk;
  if (told === null) return null;
  return (
    <ReasonFrame
      place={place}
      at={told}
      label={words.title}
      head={<span className="soft">{words.kinds[told.kind]}</span>}
      acts={
        <>
          <Act keys="z" look="primary" name={words.notASlip} onPress={walk.dismiss} />
          <Act keys="l" name={words.next} onPress={() => walk.go(1)} />
        </>
      }
      onKey={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || latinKey(event.nativeEvent) !== 'z') return false;
        walk.dismiss();
        return true;
      }}
      onClose={walk.close}
    >
      <p>
        <q lang={language}>{shownText(told.quote)}</q>
      </p>
      <p>{words.reasons[told.rule](shownText(told.found), shownText(told.expected))}</p>
    </ReasonFrame>
  );
}
