import type { AccommodationGate } from '../../domain/gate/verbs.ts';
import type { GatePorts } from '../../ports/gate.ts';
import type { PaymentProvider, ThreadPeers, WhatsAppSender } from '../../ports.ts';
import type { GateStatements } from './gate-statements.ts';
import type { RecordStatements } from './record-statements.ts';
import type { Constraints, Tables } from './tables.ts';

/**
 * Where a deliberate fault can be put into the program or the world, each a wrapper around the real thing. The world without a fault
 * has none of them.
 */
export type Variation = {
  readonly constraints?: Partial<Constraints>;
  readonly gateStatements?: (real: GateStatements, tables: Tables) => GateStatements;
  readonly recordStatements?: (real: RecordStatements, tables: Tables) => RecordStatements;
  readonly gatePorts?: (real: GatePorts) => GatePorts;
  readonly gate?: (real: AccommodationGate) => AccommodationGate;
  readonly provider?: (real: PaymentProvider) => PaymentProvider;
  readonly sender?: (real: WhatsAppSender) => WhatsAppSender;
  readonly threads?: (real: ThreadPeers) => ThreadPeers;
  /** Changes methods of the program's own classes for the run; returns what undoes it. */
  readonly patch?: () => () => void;
};
