import { createApp } from './app.ts';
import { envOf } from './env.ts';

export { AccommodationCalendar } from '../durable-objects/accommodation-calendar.ts';
export { GuestThread } from '../durable-objects/guest-thread.ts';
export { MetricsHub } from '../durable-objects/metrics-hub.ts';

const app = createApp();

export default {
  fetch(request, env, executionCtx) {
    return app.fetch(request, envOf(env), executionCtx);
  },
} satisfies ExportedHandler<object>;
