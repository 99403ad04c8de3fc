import type { Equipment } from '@/simulator/people/equipment';
import { weatherOf } from '@/simulator/people/network-weather';
import type { Connection, SessionPlan } from '@/simulator/session-plan';
import { qualitySeries, type Track } from './quality-series';
import { qualitySummary } from './quality-summary';

const MEDIA: readonly Track['media'][] = ['audio', 'video', 'screenshare_audio', 'screenshare_video'];

/** Viewers of a webinar send nothing; the host shares the screen from the second quarter to the third. */
export function peerQuality(
  plan: SessionPlan,
  connection: Connection,
  equipment: Equipment,
  now: number,
  seed: number,
): Record<string, unknown> {
  const { connections } = plan.people();
  const host = connections[0];
  const other = connections.find(({ person }) => person.userId !== connection.person.userId);
  const from = (host && host.person.userId !== connection.person.userId ? host : other)?.id ?? connection.id;
  const quality: Record<string, unknown> = {};
  for (const media of MEDIA) {
    for (const direction of ['producer', 'consumer'] as const) {
      const visits = takesPart(plan, connection, media, direction)
        ? connection.visits.map((_, visit) => ({ visit, samples: samplesOf(connection, visit, media, now, seed, equipment) }))
        : [];
      const track = { media, direction };
      const series = visits.flatMap(({ visit, samples }) => qualitySeries(track, { id: connection.id, visit, from, seed }, samples));
      const weathers = visits.flatMap(({ samples }) => samples.map(({ weather }) => weather));
      quality[`${media}_${direction}`] = series;
      if (series.length > 0) quality[`${media}_${direction}_cumulative`] = qualitySummary(track, series, weathers);
    }
  }
  return quality;
}

function takesPart(plan: SessionPlan, connection: Connection, media: Track['media'], direction: Track['direction']): boolean {
  const host = connection.person.preset === plan.room.hostPreset;
  const shares = media.startsWith('screenshare');
  if (media === 'screenshare_audio') return false;
  if (direction === 'producer') return shares ? host : host || connection.person.preset !== 'webinar_viewer';
  return !(shares && host) && plan.people().connections.length > 1;
}

function samplesOf(connection: Connection, visit: number, media: Track['media'], now: number, seed: number, equipment: Equipment) {
  const samples = weatherOf(connection, visit, now, seed, equipment);
  if (!media.startsWith('screenshare')) return samples;
  const span = connection.leftAt - connection.joinedAt;
  return samples.filter(({ at }) => at > connection.joinedAt + span / 4 && at < connection.joinedAt + (span * 3) / 4);
}
