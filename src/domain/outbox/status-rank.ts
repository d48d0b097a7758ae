import type { StatusName } from '../inbound.ts';

/**
 * Statuses come late, twice and out of order: a message only ever moves up. `failed` outranks `sent`, which may have come before it,
 * and not `delivered`, which proves it wrong.
 */
const RANKS: Readonly<Record<StatusName, number>> = { sent: 1, failed: 2, delivered: 3, read: 4, played: 5 };

export const rankOf = (status: StatusName): number => RANKS[status];

/** True if `status` says more than what is known; rank 0 is a message without any. */
export const isNews = (status: StatusName, knownRank: number): boolean => RANKS[status] > knownRank;
