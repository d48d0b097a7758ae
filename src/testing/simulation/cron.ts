import { EVERY_MINUTE, EVERY_TEN_MINUTES, runCron } from '../../flows/run-cron.ts';
import { settlePayment } from '../../flows/settle-payment.ts';
import { Process } from './network.ts';
import { servicesFor } from './services-for.ts';
import type { World } from './world.ts';

const MINUTE_MS = 60_000;
const WEBHOOK_TIMEOUT_MS = 22_000;
const REDELIVER_MS_MAX = 45_000;

/** Cron ticks of the program, for as long as the world runs; a run may die half way. */
export function startCron(world: World): void {
  let minute = 0;
  const tick = (): void => {
    world.scheduler.after(MINUTE_MS, tick);
    minute += 1;
    run(world, EVERY_MINUTE);
    if (minute % 10 === 0) run(world, EVERY_TEN_MINUTES);
  };
  world.scheduler.after(MINUTE_MS, tick);
}

function run(world: World, cron: string): void {
  const { random, scheduler } = world;
  const process = new Process(`cron ${cron}`);
  const services = servicesFor(world, process);
  runCron(services, cron, world.skewedNow(random)).catch((error: unknown) =>
    world.watch.fail('cron never throws', `${cron}: ${String(error)}`),
  );
  if (random.chance(0.1))
    scheduler.after(random.int(1, 250), () => {
      world.count('cron died');
      process.isAlive = false;
    });
}

/** Webhooks of the payment provider: until the program says that it has the news, sometimes twice, in any order. */
export function startPaymentWebhooks(world: World): void {
  const { random, scheduler } = world;
  world.provider.onChange = (id) => {
    scheduler.after(random.int(1, 3_000), () => tell(world, id));
    if (random.chance(0.15))
      scheduler.after(random.int(1, 60_000), () => {
        world.count('webhook twice');
        tell(world, id);
      });
    // Late news of an old state is no other news: the program asks the provider itself.
    if (random.chance(0.03)) scheduler.after(random.int(60_000, 400_000), () => tell(world, id));
  };
}

/** One delivery of a payment's news, in a run of the Worker that may die. */
export function tell(world: World, id: string): void {
  const { random, scheduler } = world;
  const process = new Process('webhook payment');
  let isOver = false;
  const over = (again: boolean): void => {
    if (isOver) return;
    isOver = true;
    process.isAlive = false;
    if (again) world.count('webhook died');
    if (again) scheduler.after(random.int(5_000, REDELIVER_MS_MAX), () => tell(world, id));
  };
  settlePayment(servicesFor(world, process), 'mercadopago', id, world.skewedNow(random)).then(
    (result) => over(!result.ok && result.error.kind === 'try-again'),
    () => over(true),
  );
  if (random.chance(0.03)) scheduler.after(random.int(1, 300), () => over(true));
  scheduler.after(WEBHOOK_TIMEOUT_MS, () => over(true));
}
