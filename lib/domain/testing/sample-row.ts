import type { ParticipantAnswer } from '@/lib/domain/answers/participant-answer';

/** For tests: a row of the participants list as it goes over the wire, of somebody who has every figure. */
export function participantRow(fields: Partial<ParticipantAnswer['participant']> = {}): ParticipantAnswer['participant'] {
  return {
    id: 'a',
    participantId: 'a',
    name: null,
    names: [],
    externalId: null,
    role: null,
    roles: [],
    state: 'left',
    joinedAt: null,
    leftAt: null,
    presentMs: 0,
    attendance: 0,
    verdict: 'present',
    late: false,
    leftEarly: false,
    joins: 1,
    reconnects: 0,
    roomChanges: 0,
    atOnce: 1,
    absences: 0,
    assumedMs: 0,
    assumed: [],
    providerPresentMs: null,
    providerDiffers: false,
    outsideWindowMs: 0,
    intervals: [],
    flags: [],
    connections: 1,
    counted: true,
    ...fields,
  };
}
