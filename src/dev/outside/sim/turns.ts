import pg from 'pg';
import { type Answer, json, type Route } from '../http.ts';

const TURN_OF_WAMID = `
  select turn_id as "turnId", direction, wamid, type, body, understanding, trace, sent_at as "sentAt"
  from messages
  where turn_id = (select turn_id from messages where wamid = $1)
  order by sent_at`;

/** What the product wrote about one of its turns: for the curious at the phone page. */
export class Turns {
  readonly #pool: pg.Pool;

  constructor(databaseUrl: string) {
    this.#pool = new pg.Pool({ connectionString: databaseUrl, max: 2, allowExitOnIdle: true });
    // An idle connection that Postgres ends is replaced at the next query; without a listener it ends the process.
    this.#pool.on('error', () => undefined);
  }

  /** `GET /sim/turns/{wamid}`: the turn of a message as Postgres has it; 404 until it is written. */
  readonly route: Route = {
    method: 'GET',
    pattern: /^\/sim\/turns\/(.+)$/,
    handle: (_call, wamid = '') => this.#answer(wamid),
  };

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #answer(wamid: string): Promise<Answer> {
    try {
      const { rows } = await this.#pool.query(TURN_OF_WAMID, [wamid]);
      if (rows.length === 0) return json(404, { error: 'no turn has this message yet' });
      const told = rows.find((row) => row.understanding !== null) ?? rows[0];
      return json(200, {
        turnId: told.turnId,
        understanding: told.understanding,
        trace: told.trace,
        messages: rows,
      });
    } catch (error) {
      return json(503, { error: error instanceof Error ? error.message : String(error) });
    }
  }
}
