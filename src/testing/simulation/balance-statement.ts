import { balanceOf } from '../../domain/payment.ts';
import type { PaymentRow, Tables } from './tables.ts';

/** What `settle` does with a balance: the reservation is paid, or nothing happens. */
export function balanceBy(tables: Tables, { amountMinor, currency }: PaymentRow, code: string): boolean {
  const row = tables.reservations.get(code);
  const left = row ? balanceOf(row) : 0;
  if (!row || left === 0 || amountMinor !== left || currency !== row.currency) return false;
  tables.update({ ...row, paidMinor: row.paidMinor + left });
  return true;
}
