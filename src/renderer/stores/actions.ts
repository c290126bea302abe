import type { ParsedAction } from '@shared/domain/action-text';
import type { Action } from '@shared/model/risk';
import { createRecord, editRecord } from './records';

/** An action has one owner, ours or theirs. */
export const giveAction = (action: Action, owner: { side: 'member' | 'person'; id: string } | null) =>
  editRecord('actions', action, 'ownerMemberId', owner?.side === 'member' ? owner.id : null, {
    ownerPersonId: owner?.side === 'person' ? owner.id : null,
  });

/** A new action from a line of text; further fields say where it came from. */
export const addAction = (accountId: string | null, { unknown: _unknown, ...parsed }: ParsedAction, more: Partial<Action> = {}) =>
  createRecord('actions', { accountId, ...parsed, title: parsed.title.slice(0, 300), ...more });
