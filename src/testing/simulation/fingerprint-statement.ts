import { fingerprintOf } from '../../domain/gate/fingerprint.ts';
import { remember } from '../../domain/gate/live-stays.ts';
import { type GateDatabase, liveFrom } from '../../ports/gate.ts';
import { type GateStatements, toReservation } from './gate-statements.ts';
import type { Tables } from './tables.ts';

type Statement = Pick<GateStatements, keyof GateDatabase & 'fingerprint'>;

/** What Postgres adds up of the live rows. */
export const createFingerprint = (tables: Tables): Statement => ({
  fingerprint: (accommodationId, now) =>
    fingerprintOf(
      [...tables.liveOf(accommodationId)].flatMap((row) => remember(toReservation(row), now) ?? []),
      liveFrom(now),
    ),
});
