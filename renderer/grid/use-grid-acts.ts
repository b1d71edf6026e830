import { type Claim, type ClaimDetails, MAX_CLAIMS_AT_ONCE, type Tag } from '../../domain/claim.ts';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { useNavigation } from '../navigation.ts';
import { useNotices, usePerform, useSession } from '../session.tsx';
import { useStable } from '../use-stable.ts';
import { cellText } from './columns.ts';
import { type CopiedRows, copiedRows } from './copy-rows.ts';
import type { LiveTable } from './live-table.ts';
import type { ShownColumn } from './shape.ts';

/** What can be done to claims from the table, by their places. Each is one step. */
export interface GridActs {
  tag(slots: readonly number[], tag: Tag): void;
  set(slots: readonly number[], details: Partial<ClaimDetails>): void;
  remove(slots: readonly number[]): void;
  /** Shows a claim in the text. */
  open(slot: number): void;
  /** The claims in the columns that show, for a spreadsheet. */
  copied(slots: readonly number[]): CopiedRows;
  /** The identifiers of the claims, in the order of their places given; undefined when they are more than one step may change. */
  idsFor(slots: readonly number[]): string[] | undefined;
}

export function useGridActs({ table }: LiveTable, columns: readonly ShownColumn[], onOpenClaim: (claim: Claim) => void): GridActs {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const { services } = useSession();
  const notices = useNotices();
  const perform = usePerform();
  const navigation = useNavigation();
  const rowsOf = (slots: readonly number[]) => slots.flatMap((slot) => table.rows[slot] ?? []);
  const idsFor = (slots: readonly number[]): string[] | undefined => {
    if (slots.length <= MAX_CLAIMS_AT_ONCE) return rowsOf(slots).map(({ id }) => id);
    notices.tell({ tone: 'problem', text: messages.grid.tooMany(slots.length, MAX_CLAIMS_AT_ONCE), topic: 'too-many' });
    return undefined;
  };
  return useStable<GridActs>({
    tag(slots, tag) {
      const [claimId, ...others] = idsFor(slots) ?? [];
      if (claimId === undefined) return;
      if (others.length === 0) void perform('retag-claim', { claimId, tag });
      else void perform('retag-claims', { claimIds: [claimId, ...others], tag });
    },
    set(slots, details) {
      const claimIds = idsFor(slots) ?? [];
      if (claimIds.length > 0) void perform('set-claims-details', { claimIds, details });
    },
    remove(slots) {
      const [claimId, ...others] = idsFor(slots) ?? [];
      if (claimId === undefined) return;
      if (others.length === 0) void perform('remove-claim', { claimId });
      else void perform('remove-claims', { claimIds: [claimId, ...others] });
    },
    async open(slot) {
      const id = table.rows[slot]?.id;
      if (id === undefined) return;
      const isWanted = navigation.begin();
      const answer = await services.call('claims.list', { claimIds: [id] });
      if (!isWanted()) return;
      if (!answer.ok) notices.fail(answer.error);
      else for (const claim of answer.value.claims) onOpenClaim(claim);
    },
    copied(slots) {
      const words = { messages, language };
      const heads = columns.map(({ column }) => messages.grid.columns[column]);
      const body = rowsOf(slots).map((row) => columns.map(({ column }) => cellText(column, row, table, words)));
      return copiedRows([heads, ...body]);
    },
    idsFor,
  });
}
