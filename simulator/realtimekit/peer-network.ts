import { uuidOf } from '@/simulator/ids';
import type { Equipment } from '@/simulator/people/equipment';
import { networkStates } from '@/simulator/people/network-states';
import { hashOf } from '@/simulator/random';
import type { Connection } from '@/simulator/session-plan';

export function ipInformation({ ipv4, place, provider, network }: Equipment): Record<string, unknown> {
  const block = ipv4.split('.').slice(0, 3).join('.');
  const asn = { ...provider, route: `${block}.0/24`, type: network === 'cellular' ? 'mobile' : 'isp' };
  return {
    ipv4,
    city: place.city,
    region: place.region,
    country: place.country,
    timezone: place.timezone,
    org: `${provider.asn} ${provider.name}`,
    asn,
  };
}

/** `precall_network_information` selects these: one entry for each time the person connected, one for a bad phase. */
export function pcMetadata(connection: Connection, equipment: Equipment, now: number, seed: number): Record<string, unknown>[] {
  return connection.visits
    .filter(({ start }) => start <= now)
    .flatMap((visit, index) => {
      const bad = networkStates(connection, index, now, seed, equipment).find(({ network }) => network.bad);
      const entry = (at: number, type: string) => ({
        timestamp: new Date(at).toISOString(),
        effective_network_type: type,
        relay_connectivity: true,
        reflexive_connectivity: equipment.network !== 'cellular',
        turn_connectivity: true,
        sdp: [
          `v=0\r\no=- ${hashOf(connection.id, index)} 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\nc=IN IP4 ${equipment.ipv4}\r\n`,
        ],
      });
      return [entry(visit.start + 150, '4g'), ...(bad ? [entry(bad.at, '3g')] : [])];
    });
}

export function candidatePairs(connection: Connection, equipment: Equipment, now: number, seed: number): Record<string, unknown> {
  const transport = (name: string) =>
    connection.visits.flatMap((_, visit) =>
      networkStates(connection, visit, now, seed, equipment)
        .filter((_sample, index) => index % 6 === 5)
        .map(({ at, network }, index) => pair(connection, equipment, name, at, network.rtt, index + 1)),
    );
  return { producing_transport: transport('producing'), consuming_transport: transport('consuming') };
}

function pair(
  connection: Connection,
  equipment: Equipment,
  transport: string,
  at: number,
  rtt: number,
  minute: number,
): Record<string, unknown> {
  const port = 50_000 + (hashOf(connection.id, transport) % 10_000);
  const moved = minute * (transport === 'producing' ? 9_400_000 : 14_800_000);
  return {
    nominated: true,
    available_outgoing_bitrate: rtt > 0.2 ? 420_000 : 2_600_000,
    available_incoming_bitrate: rtt > 0.2 ? 600_000 : 4_100_000,
    bytes_sent: moved,
    bytes_received: Math.round(moved * 0.9),
    bytes_discarded_on_send: 0,
    packets_sent: minute * 8_900,
    packets_received: minute * 8_100,
    packets_discarded_on_send: 0,
    current_round_trip_time: Number(rtt.toFixed(4)),
    total_round_trip_time: Number((rtt * minute * 24).toFixed(3)),
    last_packet_sent_timestamp: at - 12,
    last_packet_received_timestamp: at - 7,
    local_candidate_id: uuidOf('candidate', connection.id, transport, 'local'),
    local_candidate_address: equipment.ipv4,
    local_candidate_port: port,
    local_candidate_protocol: 'udp',
    local_candidate_type: equipment.network === 'cellular' ? 'relay' : 'srflx',
    local_candidate_network_type: equipment.network,
    local_candidate_related_address: '192.0.2.17',
    local_candidate_related_port: port + 1,
    local_candidate_url: 'stun:stun.cloudflare.example:3478',
    remote_candidate_id: uuidOf('candidate', connection.id, transport, 'remote'),
    remote_candidate_address: '192.0.2.200',
    remote_candidate_port: 3_478,
    remote_candidate_protocol: 'udp',
    remote_candidate_type: 'host',
    remote_candidate_url: '',
  };
}
