/** What must hold, by what it is promised to people: each name is what a run reports as broken. */
export const PROMISES = {
  'no two live stays share a night': [
    'no night twice',
    'the gate lets one through at a time',
    'the gate sends nothing that it knew to be taken',
    'a gate reads before it decides',
    'a move leaves what it cannot move as it was',
    'only legal transitions',
  ],
  'memory is part of the truth after settling': [
    'memory is Postgres',
    'memory never drifts by itself',
    'the snapshot can be read',
    'the snapshot is Postgres',
  ],
  'every call is answered, and truly': [
    'every call is answered',
    'a hold that is told exists',
    'a hold is of the nights that were asked for',
    'only taken nights are refused',
    'what keeps the rules is accepted',
    'a key is one hold',
    'one row a key',
    'a refusal leaves no hold behind',
    'a refusal leaves no key behind',
    'no error is left alone',
    'cron never throws',
  ],
  'every accepted message is answered once': [
    'no accepted message is lost',
    'a message is taken once',
    'every message is answered',
    'one reply a turn',
    'every reply is sent',
    'what counts as sent is on the phone',
    'no guest is told twice what is known to have arrived',
    'an unclear send waits for its status',
    'no turn is given up',
  ],
  'every payment is settled in exactly one way': [
    'a payment is settled once',
    'one payment confirms',
    'only approved money confirms',
    'only the deposit or more confirms',
    'a payment that confirms has confirmed',
    'all approved money is settled',
    'every event of a payment is written down',
    'a settlement is told',
  ],
  'money is conserved': [
    'money is conserved',
    'our books are the provider’s',
    'no refund twice',
    'what cannot stand goes back in full',
    'who cancels gets what the policy says',
    'a charge-back ends a reservation',
  ],
  'every hold ends': [
    'every hold ends',
    'no hold ends before its time',
    'who held nights hears that the hold ended',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Promised = keyof typeof PROMISES;
export type Invariant = (typeof PROMISES)[Promised][number];

export function promiseOf(invariant: Invariant): string {
  const found = Object.entries(PROMISES).find(([, names]) =>
    names.some((name: string) => name === invariant),
  );
  return found?.[0] ?? invariant;
}
