import { describe, expect, it } from 'vitest';
import { mapReportPart } from './report';

const start = Date.parse('2026-11-17T08:00:00Z');
const time = (seconds: number) => new Date(start + seconds * 1000).toISOString();
const stats = {
  deviceInfo: { deviceName: 'Chrome', deviceVersion: '142' },
  sdkInfo: { sdkName: 'javascript', sdkVersion: 'unknown' },
  location: { country: 'IN', city: 'unknown', region: 'Maharashtra' },
  network: { asn: 'AS64510', org: 'Unknown' },
};
const participant = {
  deviceInfo: {
    sdkType: 'react',
    sdkVersion: '0.1.85',
    browserUserAgent: {
      browser: { name: 'Firefox', version: '140' },
      os: { name: 'Windows', version: '11' },
      platform: { type: 'mobile' },
    },
  },
  events: {
    mic: [
      { start: time(5), end: time(9) },
      { start: time(20), end: null },
    ],
    webcam: [{ start: time(7), end: time(8) }, 'odd'],
    screenShare: 'none',
  },
};

describe('mapReportPart', () => {
  it('puts the device together from both answers, and takes the word unknown for nothing', () => {
    expect(mapReportPart({ stats, participant }, 'device_info')).toEqual({
      os: 'Windows',
      osVersion: '11',
      browser: 'Firefox',
      browserVersion: '140',
      processors: null,
      mobile: true,
      sdk: 'javascript',
      sdkVersion: '0.1.85',
      changes: [],
    });
    expect(mapReportPart({ stats }, 'device_info')).toMatchObject({
      browser: 'Chrome',
      browserVersion: '142',
      os: null,
      mobile: null,
      sdkVersion: null,
    });
    expect(mapReportPart({ stats }, 'ip_information')).toEqual({
      address: null,
      city: null,
      region: 'Maharashtra',
      country: 'IN',
      timeZone: null,
      organisation: null,
      asn: 'AS64510',
    });
  });

  it('makes a log of the media events, in the order of time', () => {
    const log = mapReportPart({ participant }, 'events').filter(({ at }) => at !== null);
    expect(log.map(({ at, name }) => [((at ?? 0) - start) / 1000, name])).toEqual([
      [5, 'mic on'],
      [7, 'webcam on'],
      [8, 'webcam off'],
      [9, 'mic off'],
      [20, 'mic on'],
    ]);
  });

  it('reads the samples in ms, kbit/s and percent, and says what it assumed', () => {
    const samples = [0, 10].map((seconds) => ({
      time: time(seconds),
      averageAudioRtt: 80,
      averageAudioJitter: 12,
      averageSendAudioBitrate: 60_218,
      averageRecvVideoBitrate: 307_229,
      sendAudioPacketLost: 2,
      recvAudioPacketLost: 250,
      qualityScore: { audio: 4.42, video: 'unknown' },
    }));
    const { series, notes } = mapReportPart({ stats: { stats: [...samples, { time: 'x' }, null] } }, 'quality_stats');
    expect(series.map(({ media, direction, metric, values }) => [media, direction, metric, values])).toEqual([
      ['audio', 'sent', 'rtt', [80, 80]],
      ['audio', 'sent', 'jitter', [12, 12]],
      ['audio', 'sent', 'loss', [2, 2]],
      ['audio', 'sent', 'mos', [4.42, 4.42]],
      ['audio', 'sent', 'bitrate', [60.22, 60.22]],
      ['video', 'received', 'bitrate', [307.23, 307.23]],
    ]);
    expect(notes.join(' ')).toMatch(/milliseconds.*percentage.*left out/);
    expect(mapReportPart({ stats: { stats: 'none' } }, 'quality_stats')).toEqual({ series: [], notes: [] });
  });
});
