import type { Connection } from '@/lib/domain/connection';
import type { IdForm } from '@/lib/domain/public-id';
import type { Session } from '@/lib/domain/session';

/** What was read of a session. `answeredAt`: the provider's clock (ms) at the latest answer. */
export interface CountInput {
  session: Session;
  rooms: Session[];
  connections: Connection[];
  answeredAt: number;
  idForm: IdForm;
}
