import { describe, expect, test } from 'vitest';
import { reportFilters } from '@/lib/domain/peer-report';
import { mapReportPart } from './report';

const at = '2026-11-17T08:00:00.000Z';
const report = {
  metadata: {
    device_info: { os: 'macOS', os_version: '15.1', cpus: 8, is_mobile: false },
    browser_metadata: { browser: 'Firefox', browser_version: '140', user_agent: 'agent-canary' },
    sdk_name: 'web-core',
    sdk_version: '1.2.4',
    audio_devices_updates: [{ timestamp: at, added: [{ device_id: 'device-canary', kind: 'audioinput', label: 'Headset' }], removed: [] }],
    selected_device_updates: [{ timestamp: at, device: { device_id: 'device-canary', kind: 'audioinput', label: 'Headset' } }],
    ip_information: { ipv4: '203.0.113.7', city: 'Oslo', country: 'NO', timezone: 'Europe/Oslo', org: 'Telenor', asn: { asn: 'AS2119' } },
    pc_metadata: [{ timestamp: at, effective_network_type: '4g', turn_connectivity: true, relay_connectivity: 'yes', sdp: ['sdp-canary'] }],
    candidate_pairs: { producing_transport: [{ local_candidate_address: 'candidate-canary' }] },
    events: [
      { name: 'joined', timestamp: at, metadata: { tries: 2, ok: true, why: null, deep: { no: 1 }, list: [1] } },
      { name: 7, timestamp: 'never' },
    ],
  },
};

describe('mapReportPart', () => {
  test('maps the device and its changes', () => {
    expect(mapReportPart(report, 'device_info')).toEqual({
      os: 'macOS',
      osVersion: '15.1',
      browser: 'Firefox',
      browserVersion: '140',
      processors: 8,
      mobile: false,
      sdk: 'web-core',
      sdkVersion: '1.2.4',
      changes: [
        { at: Date.parse(at), kind: 'audio', added: ['Headset'], removed: [] },
        { at: Date.parse(at), kind: 'selected', added: ['Headset'], removed: [] },
      ],
    });
  });

  test('maps the address, the checks before the call and the log', () => {
    expect(mapReportPart(report, 'ip_information')).toEqual({
      address: '203.0.113.7',
      city: 'Oslo',
      region: null,
      country: 'NO',
      timeZone: 'Europe/Oslo',
      organisation: 'Telenor',
      asn: 'AS2119',
    });
    expect(mapReportPart(report, 'precall_network_information')).toMatchObject([
      { at: Date.parse(at), networkType: '4g', turn: true, relay: null, reflexive: null, rttMs: null },
    ]);
    expect(mapReportPart(report, 'events')).toEqual([
      { at: Date.parse(at), name: 'joined', detail: { tries: 2, ok: true, why: null } },
      { at: null, name: 'unknown', detail: {} },
    ]);
  });

  test('reads the older form of the checks, with its misspelt word', () => {
    const older = { precall_network_information: { fractional_loss: 0.02, rtt: 40, jitter: 3, throughtput: 2_500 } };
    expect(mapReportPart(older, 'precall_network_information')).toMatchObject([
      { lossPercent: 2, rttMs: 40, jitterMs: 3, throughputKbps: 2_500 },
    ]);
  });

  test('lets nothing through that no viewer needs', () => {
    for (const filter of reportFilters) expect(JSON.stringify(mapReportPart(report, filter))).not.toContain('canary');
  });

  test('makes something empty of whatever is odd', () => {
    for (const odd of [
      {},
      { metadata: 'x', quality: [] },
      { metadata: { events: 'x', device_info: [] }, quality: { audio_producer: {} } },
    ]) {
      for (const filter of reportFilters) expect(() => mapReportPart(odd, filter)).not.toThrow();
      expect(mapReportPart(odd, 'quality_stats')).toEqual({ streams: [], notes: [] });
      expect(mapReportPart(odd, 'events')).toEqual([]);
    }
  });
});
