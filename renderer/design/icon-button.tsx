import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { Button } from './controls.tsx';

/** How long (ms) the pointer rests before the name shows; the focus shows it at once. */
const SHOW_AFTER = 500;

/** A button that shows a picture, with its name and keys beside it when the pointer rests on it. */
export function IconButton(props: {
  label: string;
  /** The keys that do the same, as the keyboard names them. */
  keys?: string;
  isDisabled?: boolean;
  onPress?: () => void;
  children: ReactNode;
}) {
  return (
    <TooltipTrigger delay={SHOW_AFTER}>
      <Button look={['plain', 'icon']} aria-label={props.label} isDisabled={props.isDisabled ?? false} onPress={() => props.onPress?.()}>
        {props.children}
      </Button>
      <Tooltip className="tooltip" offset={4}>
        {props.label}
        {props.keys !== undefined && <kbd>{props.keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
