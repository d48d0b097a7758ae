import { expect, test } from 'vitest';
import {
  LIVE_STATUSES,
  RESERVATION_STATUSES,
  type ReservationStatus,
  type ReservationVerb,
  TRANSITIONS,
  transition,
} from './reservation.ts';

const VERBS: readonly ReservationVerb[] = [
  'extend',
  'release',
  'confirm',
  'confirm_late',
  'cancel',
  'move',
  'expire',
  'check_in',
  'check_out',
  'no_show',
  'unblock',
];
const isLive = (status: ReservationStatus): boolean => (LIVE_STATUSES as readonly string[]).includes(status);

/** From, verb, to. All that is not here is refused. */
const LEGAL = [
  'held extend held',
  'held release cancelled',
  'held confirm confirmed',
  'held cancel cancelled',
  'held move held',
  'held expire expired',
  'confirmed cancel cancelled',
  'confirmed move confirmed',
  'confirmed check_in in_house',
  'confirmed no_show no_show',
  'in_house check_out checked_out',
  'in_house move in_house',
  'expired confirm_late confirmed',
  'blocked unblock cancelled',
  'blocked move blocked',
];

test('these transitions are legal, and no others', () => {
  const found = RESERVATION_STATUSES.flatMap((status) =>
    VERBS.flatMap((verb) => {
      const to = transition(status, verb);
      return to === null ? [] : [`${status} ${verb} ${to}`];
    }),
  );
  expect(found.sort()).toEqual([...LEGAL].sort());
});

test('nothing that has ended comes back, but for late money', () => {
  const ended = RESERVATION_STATUSES.filter((status) => !isLive(status));
  const back = ended.flatMap((status) =>
    Object.entries(TRANSITIONS[status])
      .filter(([, to]) => isLive(to))
      .map(([verb]) => `${status} ${verb}`),
  );
  expect(back).toEqual(['expired confirm_late']);
});
