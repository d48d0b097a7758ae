/** `src/services.ts` and `src/env.ts` inside a simulation: the ports of an object are in its environment, as the world made them. */
export const envOf = <T>(environment: T): T => environment;

export const servicesOf = <T>(environment: { readonly services: T }): T => environment.services;
