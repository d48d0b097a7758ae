import type { Ledger, Table } from '../ledger.ts';

/** What is said in a recording, and how sure the model would be of it. */
export type Transcript = {
  readonly text: string;
  /** ISO 639-1. */
  readonly language: string | null;
  readonly avgLogprob: number | null;
  readonly noSpeechProb: number | null;
};

/** The transcripts of the voice notes that guests' phones sent, by the hex SHA-256 of their bytes. */
export class Transcripts {
  readonly #rows: Table<Transcript>;

  constructor(ledger: Ledger) {
    this.#rows = ledger.table('speech.transcripts');
  }

  remember(sha256: string, transcript: Transcript): void {
    this.#rows.set(sha256, transcript);
  }

  find(sha256: string): Transcript | null {
    return this.#rows.get(sha256) ?? null;
  }
}
