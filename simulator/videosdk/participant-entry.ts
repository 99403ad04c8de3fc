import { hexIdOf, shortIdOf } from '@/simulator/ids';
import { equipmentOf } from '@/simulator/people/equipment';
import { type Connection, type SessionPlan, seenAt } from '@/simulator/session-plan';

export type Entry = Record<string, unknown> & { participantId: string };

/** Half of the people have an id that the app chose, the others one that VideoSDK made. */
export function participantIdOf({ id, person }: Connection): string {
  return person.customId.startsWith('guest-') ? shortIdOf(id) : person.customId;
}

/** The minimum form: one timelog entry for each time the person was in, `end: null` while they still are. */
export function entriesOf(plan: SessionPlan, now: number): Entry[] {
  if (plan.handmade) return plan.handmade(now).map((row) => ({ ...row, participantId: String(row.participantId) }));
  return plan.people().connections.flatMap((connection) => {
    const timelog = timelogOf(connection, now);
    return timelog.length > 0 ? [{ participantId: participantIdOf(connection), name: connection.person.name, timelog }] : [];
  });
}

/** The rich form that `/participants/active` answers with. */
export function richEntry(connection: Connection, now: number, seed: number): Entry {
  const equipment = equipmentOf(connection, seed);
  const { city, region, country } = equipment.place;
  return {
    _id: hexIdOf('entry', connection.id),
    participantId: participantIdOf(connection),
    name: connection.person.name,
    events: { mic: [], webcam: [], screenShare: [], screenShareAudio: [] },
    timelog: timelogOf(connection, now),
    initTime: 0.123,
    deviceInfo: {
      sdkType: equipment.mobile ? 'android' : 'javascript',
      sdkVersion: '0.1.32',
      platform: equipment.mobile ? 'mobile' : 'desktop',
      browserUserAgent: {
        browser: { name: equipment.browser, version: equipment.browserVersion },
        os: { name: equipment.os },
        platform: { type: equipment.mobile ? 'mobile' : 'desktop' },
      },
    },
    mode: 'SEND_AND_RECV',
    changeModeHistory: [],
    geoLocation: { city, region, country },
  };
}

function timelogOf(connection: Connection, now: number): { start: string; end: string | null }[] {
  const visits = seenAt(connection, now)?.visits ?? [];
  return visits.map(({ start, end }) => ({ start: new Date(start).toISOString(), end: end === null ? null : new Date(end).toISOString() }));
}
