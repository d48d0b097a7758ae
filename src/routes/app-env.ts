import type { Property } from '../domain/accommodation.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';

/** What handlers find in the context. `property` is set by the API key or the session. */
export type AppEnv = {
  Bindings: Env;
  Variables: {
    requestId: string;
    /** W3C: the caller's, or a new one. */
    traceId: string;
    services: Services;
    property: Property;
  };
};
