import { type Equipment, equipmentOf } from '@/simulator/people/equipment';
import { flows, type Medium } from '@/simulator/people/media-activity';
import { type Moment, type NetworkState, networkStates } from '@/simulator/people/network-states';
import { hashOf } from '@/simulator/random';
import type { Connection, SessionPlan } from '@/simulator/session-plan';
import { qualitySeries, type Sample, type Source, streamKey, type Track } from './quality-series';
import { qualitySummary } from './quality-summary';
import { receivedMoments, streamMoments } from './stream-moments';

const MEDIA: readonly Medium[] = ['audio', 'video', 'screenshare_audio', 'screenshare_video'];
/** Beside the host everybody hears and sees so many others. */
const OTHERS = 3;

/** Viewers of a webinar send nothing; the host shares the screen from the second quarter to the third. */
export function peerQuality(
  plan: SessionPlan,
  connection: Connection,
  equipment: Equipment,
  now: number,
  seed: number,
): Record<string, unknown> {
  const report = { plan, connection, now, seed, visits: visitsOf(connection, now, seed, equipment) };
  const quality: Record<string, unknown> = {};
  for (const media of MEDIA) {
    for (const direction of ['producer', 'consumer'] as const) {
      const track = { media, direction };
      const streams = direction === 'producer' ? sentStreams(report, track) : receivedStreams(report, track);
      const series = streams.flatMap(({ samples }) => samples).sort(byTime);
      quality[`${media}_${direction}`] = series;
      const networks = streams.flatMap((stream) => stream.networks);
      if (series.length > 0) quality[`${media}_${direction}_cumulative`] = qualitySummary(track, series, networks);
    }
  }
  return quality;
}

type Report = { plan: SessionPlan; connection: Connection; now: number; seed: number; visits: Moment[][] };
type Stream = { samples: Sample[]; networks: NetworkState[] };

function visitsOf(connection: Connection, now: number, seed: number, equipment: Equipment): Moment[][] {
  return connection.visits.map((_, visit) => networkStates(connection, visit, now, seed, equipment));
}

function sentStreams({ plan, connection, now, seed, visits }: Report, track: Track): Stream[] {
  if (!sends(plan, connection, track.media)) return [];
  return visits.flatMap((moments, visit) => {
    const source = { id: connection.id, visit, from: { id: connection.id, visit }, seed };
    const met = moments.map(({ at, up }) => ({ at, network: up }));
    return streamOf(plan, { sender: connection, track, source, moments: met, within: connection.visits[visit], now });
  });
}

function receivedStreams({ plan, connection, now, seed, visits }: Report, track: Track): Stream[] {
  const senders = sendersOf(plan, seed).filter(
    (sender) => sender.person.userId !== connection.person.userId && sends(plan, sender, track.media),
  );
  return senders.flatMap((sender) =>
    visitsOf(sender, now, seed, equipmentOf(sender, seed)).flatMap((sent, from) =>
      visits.flatMap((moments, visit) => {
        const source = { id: connection.id, visit, from: { id: sender.id, visit: from }, seed };
        return streamOf(plan, { sender, track, source, moments: receivedMoments(moments, sent), within: connection.visits[visit], now });
      }),
    ),
  );
}

type Wanted = {
  sender: Connection;
  track: Track;
  source: Source;
  moments: { at: number; network: NetworkState }[];
  within: { start: number; end: number } | undefined;
  now: number;
};

function streamOf(plan: SessionPlan, { sender, track, source, moments, within, now }: Wanted): Stream[] {
  if (!within) return [];
  const met = moments
    .filter(({ at }) => isShared(sender, track.media, at))
    .map((moment) => ({ ...moment, flows: flows(plan, sender, track.media, moment.at, source.seed) }));
  const ticks = streamMoments(streamKey(track, source), met, { start: within.start, end: Math.min(within.end, now) }, source.seed);
  const samples = qualitySeries(track, source, ticks);
  return samples.length === 0 ? [] : [{ samples, networks: met.map(({ network }) => network) }];
}

function sends(plan: SessionPlan, { person }: Connection, media: Medium): boolean {
  const host = person.preset === plan.room.hostPreset;
  if (media === 'screenshare_audio') return false;
  return media === 'screenshare_video' ? host : host || person.preset !== 'webinar_viewer';
}

function isShared({ joinedAt, leftAt }: Connection, media: Medium, at: number): boolean {
  const quarter = (leftAt - joinedAt) / 4;
  return !media.startsWith('screenshare') || (at > joinedAt + quarter && at < leftAt - quarter);
}

const heard = new WeakMap<SessionPlan, readonly Connection[]>();

/** All connections of the host and of a few others: those whom everybody else receives. */
function sendersOf(plan: SessionPlan, seed: number): readonly Connection[] {
  const known = heard.get(plan);
  if (known) return known;
  const { connections } = plan.people();
  const host = connections[0]?.person.userId;
  const others = [...new Set(connections.map(({ person }) => person).filter(({ preset }) => preset !== 'webinar_viewer'))]
    .filter(({ userId }) => userId !== host)
    .sort((a, b) => hashOf(seed, 'heard', a.userId) - hashOf(seed, 'heard', b.userId))
    .slice(0, OTHERS);
  const users = new Set([host, ...others.map(({ userId }) => userId)]);
  const senders = connections.filter(({ person }) => users.has(person.userId));
  heard.set(plan, senders);
  return senders;
}

function byTime(a: Sample, b: Sample): number {
  return String(a.timestamp) < String(b.timestamp) ? -1 : String(a.timestamp) > String(b.timestamp) ? 1 : 0;
}
