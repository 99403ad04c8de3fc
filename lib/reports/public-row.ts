import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import { toParticipantRow } from '@/lib/domain/answers/to-participant-row';
import { toRegisterRow } from '@/lib/domain/answers/to-register-answer';
import type { ToRow } from '@/lib/sessions/counting/counted-session';
import type { PublicRules } from './public-rules';

/** How somebody's row with times goes over the wire. */
export function publicTimedRow({ include }: Pick<PublicRules, 'include'>): typeof toParticipantRow {
  if (include.verdicts) return toParticipantRow;
  return (...row): ParticipantRow => ({ ...toParticipantRow(...row), verdict: null, late: null, leftEarly: null });
}

/** How a report's rows go over the wire: without times they are other, and fewer, fields. */
export function publicRow({ include, fields }: Pick<PublicRules, 'include' | 'fields'>): ToRow {
  if (include.times) return publicTimedRow({ include });
  const shown = { externalId: fields.externalId, role: fields.role, verdict: include.verdicts };
  return (row) => toRegisterRow(row, shown);
}
