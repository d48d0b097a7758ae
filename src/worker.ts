import { createApp } from './app.ts';
import { nowMs } from './clock.ts';
import { envOf } from './env.ts';
import { runCron } from './flows/run-cron.ts';
import { servicesOf } from './services.ts';

export { AccommodationCalendar } from '../durable-objects/accommodation-calendar.ts';
export { GuestThread } from '../durable-objects/guest-thread.ts';
export { MetricsHub } from '../durable-objects/metrics-hub.ts';

const app = createApp();

export default {
  fetch(request, env, executionCtx) {
    return app.fetch(request, envOf(env), executionCtx);
  },
  scheduled(controller, env) {
    return runCron(servicesOf(envOf(env)), controller.cron, nowMs());
  },
} satisfies ExportedHandler<object>;
