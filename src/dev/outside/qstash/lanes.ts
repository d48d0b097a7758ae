import type { FlowLimits } from './message.ts';

type Lane = {
  limits: FlowLimits;
  isPinned: boolean;
  isPaused: boolean;
  active: number;
  /** Unix ms at which those of the current period started. */
  started: number[];
  waiting: string[];
  timer: NodeJS.Timeout | null;
};

export type LaneView = {
  readonly limits: FlowLimits;
  readonly active: number;
  readonly started: number;
  readonly waiting: number;
  readonly isPaused: boolean;
  readonly isPinned: boolean;
};

const UNLIMITED: FlowLimits = { parallelism: null, rate: null, periodMs: 1_000 };

/** Who may run now: lanes of messages (a flow-control key, a queue) with limits, first come first served. */
export class Lanes {
  readonly #lanes = new Map<string, Lane>();
  readonly #run: (messageId: string, lane: string) => void;

  constructor(run: (messageId: string, lane: string) => void) {
    this.#run = run;
  }

  /** Runs the message as soon as its lane allows. A lane takes the limits of the newest message, unless pinned. */
  enter(name: string, limits: FlowLimits, messageId: string): void {
    const lane = this.#lane(name);
    if (!lane.isPinned) lane.limits = limits;
    lane.waiting.push(messageId);
    this.#drain(name, lane);
  }

  /** One that ran has ended. */
  leave(name: string): void {
    const lane = this.#lane(name);
    lane.active = Math.max(0, lane.active - 1);
    this.#drain(name, lane);
    const isIdle = lane.active === 0 && lane.waiting.length === 0 && recent(lane).length === 0;
    if (isIdle && !lane.isPaused && !lane.isPinned) this.#lanes.delete(name);
  }

  /** Takes a waiting message out. */
  withdraw(messageId: string): void {
    for (const lane of this.#lanes.values()) {
      lane.waiting = lane.waiting.filter((waiting) => waiting !== messageId);
    }
  }

  change(name: string, change: Partial<Pick<Lane, 'limits' | 'isPinned' | 'isPaused' | 'started'>>): void {
    const lane = this.#lane(name);
    Object.assign(lane, change);
    this.#drain(name, lane);
  }

  view(name: string): LaneView {
    const lane = this.#lane(name);
    return { ...lane, waiting: lane.waiting.length, started: recent(lane).length };
  }

  close(): void {
    for (const lane of this.#lanes.values()) if (lane.timer) clearTimeout(lane.timer);
    this.#lanes.clear();
  }

  #lane(name: string): Lane {
    const known = this.#lanes.get(name);
    if (known) return known;
    const lane: Lane = {
      limits: UNLIMITED,
      isPinned: false,
      isPaused: false,
      active: 0,
      started: [],
      waiting: [],
      timer: null,
    };
    this.#lanes.set(name, lane);
    return lane;
  }

  #drain(name: string, lane: Lane): void {
    if (lane.isPaused) return;
    const { parallelism, rate, periodMs } = lane.limits;
    while (lane.waiting.length > 0 && (parallelism === null || lane.active < parallelism)) {
      lane.started = recent(lane);
      const first = lane.started[0];
      if (rate !== null && lane.started.length >= rate && first !== undefined) {
        this.#drainLater(name, lane, first + periodMs - Date.now());
        return;
      }
      const next = lane.waiting.shift();
      if (next === undefined) return;
      lane.active += 1;
      if (rate !== null) lane.started.push(Date.now());
      this.#run(next, name);
    }
  }

  #drainLater(name: string, lane: Lane, waitMs: number): void {
    if (lane.timer) clearTimeout(lane.timer);
    lane.timer = setTimeout(() => this.#drain(name, lane), Math.max(1, waitMs));
  }
}

const recent = (lane: Lane): number[] => lane.started.filter((at) => at > Date.now() - lane.limits.periodMs);
