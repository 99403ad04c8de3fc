import type { Connection } from '@/lib/domain/connection';
import { hashedId } from '@/lib/domain/public-id';
import type { Session } from '@/lib/domain/session';
import type { Evening, Passage } from './records';
import { foyer, kindOf } from './vendor';

const ms = (seconds: number | null) => (seconds === null ? null : seconds * 1000);
const idOf = (id: string | null) => (id === null ? null : (foyer.idForm.canonical(id) ?? id));

export function mapSession({ ref, hall, called, open, from, to }: Evening): Session {
  return {
    id: foyer.parseSessionId(ref) ?? hashedId(ref),
    meetingId: foyer.parseMeetingId(hall),
    title: called,
    status: open ? 'live' : 'ended',
    startedAt: ms(from),
    endedAt: ms(to),
    createdAt: ms(from),
    updatedAt: null,
    providerPeak: null,
    liveConnections: null,
    minutes: null,
    invalidTimes: false,
  };
}

export function mapConnection({ pass, guest, badge, called, minted, log }: Passage): Connection {
  return {
    id: idOf(pass),
    reportId: pass === null ? null : foyer.idForm.canonical(pass),
    userId: idOf(guest),
    externalId: null,
    name: called,
    role: badge,
    joinedAt: null,
    leftAt: null,
    createdAt: ms(minted),
    providerDurationMs: null,
    updatedAt: null,
    events: log.map(({ at, did, turnstile }) => ({ kind: kindOf(did), at: at * 1000, label: did, socket: turnstile })),
    stays: null,
    roomId: null,
    notPerson: badge === 'usher',
    invalidTimes: false,
  };
}
