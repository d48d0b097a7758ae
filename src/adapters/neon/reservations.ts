import { z } from 'zod';
import type { PaymentLinks, Reservations } from '../../ports.ts';
import type { Sql } from './connection.ts';
import {
  GUEST_COLUMNS,
  guestRow,
  RESERVATION_COLUMNS,
  reservationRow,
  toGuest,
  toReservation,
} from './reservation-row.ts';

const detailRow = reservationRow.extend(guestRow.shape).extend({ whatsapp_phone_number_id: z.string() });

const DETAIL_SQL = `select ${RESERVATION_COLUMNS}, ${GUEST_COLUMNS}, p.whatsapp_phone_number_id
  from reservations r join properties p on p.id = r.property_id left join guests g on g.id = r.guest_id`;

/** Reads that need no gate, one statement each. The payment link is made, not read. */
export function createReservations(sql: Sql, paymentLinks: PaymentLinks): Reservations {
  const detailOf = async (rows: unknown) => {
    const [row] = z.array(detailRow).parse(rows);
    if (!row) return null;
    const reservation = toReservation(row);
    const paymentUrl = reservation.status === 'held' ? await paymentLinks.urlFor(reservation.code) : null;
    return { reservation, guest: toGuest(row), paymentUrl, phoneNumberId: row.whatsapp_phone_number_id };
  };
  return {
    findByCode: async (propertyId, code) =>
      detailOf(await sql.query(`${DETAIL_SQL} where r.code = $1 and r.property_id = $2`, [code, propertyId])),
    findByCodeAnywhere: async (code) => detailOf(await sql.query(`${DETAIL_SQL} where r.code = $1`, [code])),
  };
}
