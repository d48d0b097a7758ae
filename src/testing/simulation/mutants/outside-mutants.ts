import { Inbox } from '../../../../durable-objects/thread-inbox.ts';
import { Outbox } from '../../../../durable-objects/thread-outbox.ts';
import { Turns } from '../../../../durable-objects/thread-turns.ts';
import { type Mutant, replaceMethod } from './mutant.ts';

/** Faults around threads, messages and money. */
export const OUTSIDE_MUTANTS: readonly Mutant[] = [
  {
    name: 'a 200 before it is kept',
    fault: 'the webhook is answered while the messages are still on their way to the thread',
    variation: {
      threads: (real) => ({
        ...real,
        acceptByName: (name, batch) => {
          real.acceptByName(name, batch).catch(() => undefined);
          return Promise.resolve('accepted');
        },
      }),
    },
  },
  {
    name: 'no inbox key',
    fault: 'a message that comes again is another message',
    variation: {
      patch: () =>
        replaceMethod(
          Inbox.prototype,
          'keep',
          (real) =>
            function (this: Inbox, key, ...rest) {
              return real.call(this, this.has(key) ? `${key}#${rest[2]}` : key, ...rest);
            },
        ),
    },
  },
  {
    name: 'a turn that died is not taken up',
    fault: 'a thread forgets its open turn with its instance',
    variation: { patch: () => replaceMethod(Turns.prototype, 'findOpen', () => () => null) },
  },
  {
    name: 'sent before it is sent',
    fault: 'a reply is marked as sent when it is given to WhatsApp',
    variation: {
      patch: () =>
        replaceMethod(
          Outbox.prototype,
          'claim',
          (real) =>
            function (this: Outbox, id, now) {
              real.call(this, id, now);
              this.sent(id, `guess.${id}`);
            },
        ),
    },
  },
  {
    name: 'an unclear send is repeated at once',
    fault: 'a send without an outcome goes out again without waiting for its status',
    variation: {
      patch: () =>
        replaceMethod(
          Outbox.prototype,
          'waitForStatus',
          () =>
            function (this: Outbox, id) {
              this.putOff(id, 0, null);
            },
        ),
    },
  },
  {
    name: 'refund with a new key',
    fault: 'each try of a refund has a key of its own',
    variation: {
      provider: (real) => ({
        ...real,
        refund: (request) => real.refund({ ...request, idempotencyKey: `${Math.random()}` }),
      }),
    },
  },
  {
    name: 'refund forgotten',
    fault: 'a refund counts as paid without asking the provider',
    variation: { provider: (real) => ({ ...real, refund: () => Promise.resolve() }) },
  },
  {
    name: 'the webhook is believed',
    fault: 'news of a payment count as its approval',
    variation: {
      provider: (real) => ({
        ...real,
        findPayment: async (id) => {
          const found = await real.findPayment(id);
          return found && { ...found, payment: { ...found.payment, status: 'approved' } };
        },
      }),
    },
  },
];
