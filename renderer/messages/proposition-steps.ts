import type { CommandName } from '../../domain/commands/index.ts';

/** The steps that make propositions and link claims to them. */
type PropositionStep = Extract<
  CommandName,
  | 'create-proposition'
  | 'reword-proposition'
  | 'link-claims'
  | 'set-stances'
  | 'unlink-claims'
  | 'merge-propositions'
  | 'split-proposition'
  | 'set-proposition-status'
  | 'remove-proposition'
  | 'accept-dispute'
>;

export const enPropositionSteps: Record<PropositionStep, string> = {
  'create-proposition': 'Create a proposition',
  'reword-proposition': 'Reword a proposition',
  'link-claims': 'Link a claim to a proposition',
  'set-stances': 'Set a stance',
  'unlink-claims': 'Unlink a claim',
  'merge-propositions': 'Merge propositions',
  'split-proposition': 'Split a proposition',
  'set-proposition-status': 'Judge a proposition',
  'remove-proposition': 'Remove a proposition',
  'accept-dispute': 'Accept a dispute',
};

export const zhPropositionSteps: Record<PropositionStep, string> = {
  'create-proposition': '新建命题',
  'reword-proposition': '改写命题',
  'link-claims': '将论断关联到命题',
  'set-stances': '设定立场',
  'unlink-claims': '取消论断的关联',
  'merge-propositions': '合并命题',
  'split-proposition': '拆分命题',
  'set-proposition-status': '判断命题',
  'remove-proposition': '删除命题',
  'accept-dispute': '采纳争议',
};

export const koPropositionSteps: Record<PropositionStep, string> = {
  'create-proposition': '명제 만들기',
  'reword-proposition': '명제 고쳐 쓰기',
  'link-claims': '주장을 명제에 연결',
  'set-stances': '입장 정하기',
  'unlink-claims': '주장 연결 해제',
  'merge-propositions': '명제 합치기',
  'split-proposition': '명제 나누기',
  'set-proposition-status': '명제 판단',
  'remove-proposition': '명제 삭제',
  'accept-dispute': '논란 받아들이기',
};
