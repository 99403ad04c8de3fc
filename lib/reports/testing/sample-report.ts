import { words } from '@/lib/providers/id-forms';
import type { NewReport } from '@/lib/reports/report-store';
import { recordNumbered } from '@/lib/sessions/testing/archive-writer';

/** A frozen link with a copy of its own, made by whoever uses the demo. */
export const sampleNewReport: NewReport = {
  kind: 'link',
  mode: 'frozen',
  source: 'realtimekit',
  origin: 'realtimekit/account/app',
  sessionId: 's1',
  session: { title: 'Algebra II', startedAt: null },
  maker: { userId: null, signInId: null, name: null },
  title: null,
  include: { curve: true, participants: true, detail: true, quality: true, exports: true, neverCame: false, times: true, verdicts: true },
  fields: { externalId: true, role: true, device: true, place: true },
  names: 'full',
  timeZone: 'UTC',
  language: null,
  expiresAt: Date.UTC(2099, 0),
  password: null,
  copy: { record: recordNumbered(1, 1), idForm: words, invited: null },
};
