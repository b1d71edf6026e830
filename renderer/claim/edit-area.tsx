import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';

/**
 * What one reads, with a button beside it that edits it. The button takes clicks for the whole area, so it is the
 * browser's own: one that measures itself would not know them as its own.
 */
export function EditArea(props: { label: string; reachable: boolean; onEdit: () => void; children: ReactNode }) {
  return (
    <div className="editable">
      {props.children}
      <button
        type="button"
        className="button plain small icon"
        aria-label={props.label}
        tabIndex={props.reachable ? 0 : -1}
        onClick={props.onEdit}
      >
        <Pencil size={13} aria-hidden />
      </button>
    </div>
  );
}
