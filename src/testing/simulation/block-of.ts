import type { NewStay } from '../../ports/gate.ts';

/** Nights without a guest. */
export const blockOf = (block: Pick<NewStay, 'id' | 'code' | 'stay' | 'channel' | 'currency'>): NewStay => ({
  ...block,
  status: 'blocked',
  idempotencyKey: '',
  requestHash: '',
  turnoverNights: 0,
  party: { adults: 0, children: 0, infants: 0 },
  pets: false,
  quote: null,
  expiresAt: null,
  guest: null,
  notes: null,
});
