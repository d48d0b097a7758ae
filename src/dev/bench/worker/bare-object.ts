import { DurableObject } from 'cloudflare:workers';
import { envOf } from '../../../env.ts';

type BareRow = Readonly<Record<string, string | number>>;
type Waiting = { readonly row: BareRow; readonly done: () => void };

/** Columns that the gate writes too; the values come as they are. */
const INSERT = `insert into reservations (id, property_id, accommodation_id, code, check_in, check_out, adults, status, channel, quote,
    currency, total_minor, deposit_minor, expires_at, idempotency_key, request_hash)
  select uuidv7(), s.property_id, s.accommodation_id, s.code, s.check_in, s.check_in + 1, 2, 'held', 'api', $2::jsonb, 'ARS', 1, 1,
    '2100-01-01', s.code, s.code
  from jsonb_to_recordset($1::jsonb) as s(property_id uuid, accommodation_id uuid, code text, check_in date)
  on conflict do nothing`;

/** What an object costs with nothing in it. */
export class BareObject extends DurableObject {
  readonly #sql: SqlStorage;
  readonly #endpoint: string;
  readonly #headers: Record<string, string>;
  #waiting: Waiting[] = [];
  #isRunning = false;

  constructor(ctx: DurableObjectState, env: object) {
    super(ctx, env);
    const { NEON_ENDPOINT, DATABASE_URL } = envOf(env);
    this.#endpoint = NEON_ENDPOINT ?? '';
    this.#headers = { 'Neon-Connection-String': DATABASE_URL, 'Neon-Array-Mode': 'true' };
    this.#sql = ctx.storage.sql;
    this.#sql.exec('create table if not exists inbox (n integer primary key, body text not null)');
  }

  insert(body: string): void {
    this.#sql.exec('insert into inbox (body) values (?)', body);
  }

  refuse(): string {
    return 'taken';
  }

  /** Group commit of one multi-row insert, unvalidated. */
  hold(row: BareRow): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push({ row, done });
      if (!this.#isRunning) this.ctx.waitUntil(this.#run());
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, 200);
      const params = [JSON.stringify(batch.map(({ row }) => row)), '{"lines":[]}'];
      const answer = await fetch(this.#endpoint, {
        method: 'POST',
        headers: this.#headers,
        body: JSON.stringify({ query: INSERT, params }),
      });
      if (!answer.ok) throw new Error(await answer.text());
      await answer.arrayBuffer();
      for (const { done } of batch) done();
    }
    this.#isRunning = false;
  }
}
