import type { Property, Rates } from '../../domain/accommodation.ts';
import { buildProperty, buildRates } from '../builders.ts';

/** Midnight in Buenos Aires, a Tuesday; a world begins within a day of it. */
export const START = Date.parse('2026-11-24T03:00:00Z');
export const HOLD_MINUTES = 4;

const ids = ['coihue', 'arrayan', 'muelle'] as const;

/** Three accommodations; the second turns over for a night. Holds end soon, so that a run sees many end. */
export function buildSimulatedProperty(): Property {
  const property = buildProperty();
  const rates = (index: number): Partial<Rates> => ({
    turnoverNights: index === 1 ? 1 : 0,
    minNights: index === 2 ? 2 : 1,
    longStayDiscounts: [],
  });
  return {
    ...property,
    holdMinutes: HOLD_MINUTES,
    accommodations: property.accommodations.map((accommodation, index) => ({
      ...accommodation,
      id: ids[index] ?? accommodation.id,
      rates: buildRates({ ...accommodation.rates, ...rates(index) }),
    })),
  };
}
