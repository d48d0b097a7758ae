import { registerHooks } from 'node:module';

const SUBSTITUTES: Readonly<Record<string, string>> = {
  'cloudflare:workers': './workers-runtime.ts',
  '../src/clock.ts': './world-clock.ts',
  '../src/env.ts': './world-services.ts',
  '../src/services.ts': './world-services.ts',
};

/**
 * From here on the program's Durable Objects can be imported into Node: their runtime, clock and composition root are the world's. All
 * other modules are the program's own.
 */
export function hookObjects(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const isObject = context.parentURL?.includes('/durable-objects/') ?? false;
      const substitute = isObject ? SUBSTITUTES[specifier] : undefined;
      return substitute === undefined
        ? next(specifier, context)
        : { url: new URL(substitute, import.meta.url).href, shortCircuit: true };
    },
  });
}
