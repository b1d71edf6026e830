import { type StanceTaken, stancesTaken } from '../../domain/stance.ts';
import { Segments } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { StanceSign } from './stance-sign.tsx';

/** One stance out of four, by sign and word, or by signs alone where there is little room. */
export function StanceChoice(props: { chosen: StanceTaken | null; signsOnly?: boolean; onChoose: (stance: StanceTaken) => void }) {
  const { stance: label, stances } = useMessages().propositions;
  return (
    <Segments
      label={label}
      chosen={props.chosen}
      choices={stancesTaken.map((each) => [
        each,
        <span key={each} className="stance-word" title={stances[each]}>
          <StanceSign stance={each} />
          <span className={props.signsOnly === true ? 'visually-hidden' : undefined}>{stances[each]}</span>
        </span>,
      ])}
      onChoose={props.onChoose}
    />
  );
}
