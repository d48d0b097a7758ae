import { DurableObject } from 'cloudflare:workers';
import { nowMs, stopwatchMs } from '../src/clock.ts';
import type { AccommodationGate } from '../src/domain/gate/verbs.ts';
import { envOf } from '../src/env.ts';
import { GateCore } from '../src/flows/gate/gate-core.ts';
import { reservationCode, uuidv7 } from '../src/ids.ts';
import { gatePortsOf, servicesOf } from '../src/services.ts';

/**
 * The gate of one accommodation, named by its id: the single writer of its nights. A thin shell: `GateCore` decides, this object gives it
 * ports and a place to live. It keeps nothing in storage: Postgres is the truth, and memory comes back from it.
 */
export class AccommodationCalendar extends DurableObject implements AccommodationGate {
  readonly #core: GateCore;
  readonly #flush: () => void;

  constructor(ctx: DurableObjectState, rawEnv: object) {
    super(ctx, rawEnv);
    const env = envOf(rawEnv);
    const services = servicesOf(env);
    const accommodationId = ctx.id.name;
    if (!accommodationId) throw new Error('a gate is named by its accommodation');
    this.#core = new GateCore(accommodationId, {
      ...gatePortsOf(services),
      ids: { uuid: uuidv7, code: reservationCode },
      stopwatch: stopwatchMs,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      inBackground: (promise) => ctx.waitUntil(promise),
    });
    this.#flush = () => {
      const flushing = services.metrics.flushIfDue(nowMs());
      if (flushing) ctx.waitUntil(flushing);
    };
  }

  async placeHold(request: Parameters<AccommodationGate['placeHold']>[0]) {
    const outcome = await this.#core.placeHold(request);
    this.#flush();
    return outcome;
  }

  extend(request: Parameters<AccommodationGate['extend']>[0]) {
    return this.#core.extend(request);
  }

  release(request: Parameters<AccommodationGate['release']>[0]) {
    return this.#core.release(request);
  }

  confirm(request: Parameters<AccommodationGate['confirm']>[0]) {
    return this.#core.confirm(request);
  }

  confirmByHost(request: Parameters<AccommodationGate['confirmByHost']>[0]) {
    return this.#core.confirmByHost(request);
  }

  cancel(request: Parameters<AccommodationGate['cancel']>[0]) {
    return this.#core.cancel(request);
  }

  move(request: Parameters<AccommodationGate['move']>[0]) {
    return this.#core.move(request);
  }

  block(request: Parameters<AccommodationGate['block']>[0]) {
    return this.#core.block(request);
  }

  unblock(request: Parameters<AccommodationGate['unblock']>[0]) {
    return this.#core.unblock(request);
  }

  importStays(request: Parameters<AccommodationGate['importStays']>[0]) {
    return this.#core.importStays(request);
  }

  expire(request: Parameters<AccommodationGate['expire']>[0]) {
    return this.#core.expire(request);
  }

  checkIn(request: Parameters<AccommodationGate['checkIn']>[0]) {
    return this.#core.checkIn(request);
  }

  checkOut(request: Parameters<AccommodationGate['checkOut']>[0]) {
    return this.#core.checkOut(request);
  }

  noShow(request: Parameters<AccommodationGate['noShow']>[0]) {
    return this.#core.noShow(request);
  }

  forget(request: Parameters<AccommodationGate['forget']>[0]) {
    return this.#core.forget(request);
  }

  reloadRates(request: Parameters<AccommodationGate['reloadRates']>[0]) {
    return this.#core.reloadRates(request);
  }

  snapshot(request: Parameters<AccommodationGate['snapshot']>[0]) {
    return this.#core.snapshot(request);
  }

  reconcile(request: Parameters<AccommodationGate['reconcile']>[0]) {
    return this.#core.reconcile(request);
  }
}
