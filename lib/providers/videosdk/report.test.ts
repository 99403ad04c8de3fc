import { describe, expect, test } from 'vitest';
import { measurePerson } from '@/lib/domain/quality/measure-person';
import { lineName } from '@/lib/domain/quality/quality-line';
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
  test('puts the device together from both answers, and takes the word unknown for nothing', () => {
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

  test('makes a log of the media events, in the order of time', () => {
    const log = mapReportPart({ participant }, 'events').filter(({ at }) => at !== null);
    expect(log.map(({ at, name }) => [((at ?? 0) - start) / 1000, name])).toEqual([
      [5, 'mic on'],
      [7, 'webcam on'],
      [8, 'webcam off'],
      [9, 'mic off'],
      [20, 'mic on'],
    ]);
  });

  test('keeps the samples as one stream a medium and direction, with loss as it was sent, and says what is not known', () => {
    const samples = [10, 0].map((seconds) => ({
      time: time(seconds),
      averageAudioRtt: 80,
      averageVideoRtt: 0,
      averageAudioJitter: 12,
      averageSendAudioBitrate: 60_218,
      averageSendVideoBitrate: 0,
      averageRecvVideoBitrate: seconds * 100,
      recvAudioPacketLost: 250,
      qualityScore: { audio: 4.42, video: 'unknown' },
    }));
    const { streams, notes } = mapReportPart({ stats: { stats: [...samples, { time: 'x' }, null] } }, 'quality_stats');
    const common = { peerId: null, producerId: null, at: [start, start + 10_000] };
    expect(streams).toEqual([
      {
        ...common,
        media: 'audio',
        direction: 'sent',
        columns: { rtt: [80, 80], jitter: [12, 12], mos: [4.42, 4.42], bitrate: [60_218, 60_218] },
        quiet: [false, false],
      },
      { ...common, media: 'audio', direction: 'received', columns: { lostAsSent: [250, 250] }, quiet: [false, false] },
      { ...common, media: 'video', direction: 'sent', columns: { rtt: [0, 0], bitrate: [0, 0] }, quiet: [true, false] },
      { ...common, media: 'video', direction: 'received', columns: { bitrate: [0, 1_000] }, quiet: [true, false] },
    ]);
    expect(notes.join(' ')).toMatch(/shown as sent.*not graded/);
    expect(mapReportPart({ stats: { stats: 'none' } }, 'quality_stats')).toEqual({ streams: [], notes: [] });
  });

  test('is graded by both round trips, the jitter and the score of audio, and by nothing of a medium that is off', () => {
    const samples = Array.from({ length: 12 }, (_, index) => ({
      time: time((index + 1) * 10),
      averageAudioRtt: 100,
      averageVideoRtt: 100,
      averageAudioJitter: 5,
      averageVideoJitter: 200,
      averageSendAudioBitrate: 60_000,
      averageRecvAudioBitrate: 0,
      averageSendVideoBitrate: index < 6 ? 300_000 : 0,
      averageRecvVideoBitrate: 0,
      sendAudioPacketLost: 90,
      qualityScore: { audio: 4.4, video: 2.1 },
    }));
    const stats = mapReportPart({ stats: { stats: samples } }, 'quality_stats');
    const { lines, grades } = measurePerson({
      presence: [{ start, end: start + 120_000 }],
      connections: [{ connectionId: 'c', stats }],
      sessionStart: start,
      peers: new Set(),
    });
    const graded = lines.filter((line) => line.grades.some((grade) => grade !== null));
    expect(graded.map(lineName)).toEqual(['audio sent rtt', 'audio sent jitter', 'audio sent mos', 'video sent rtt']);
    expect(grades).toEqual(samples.map(() => 'good'));
    const values = (name: string) => lines.find((line) => lineName(line) === name)?.values;
    expect(values('audio sent lost')?.[0]).toBe(90);
    expect(values('video sent rtt')).toEqual([...Array(6).fill(100), ...Array(6).fill(null)]);
    expect(values('video sent mos')).toEqual([...Array(6).fill(2.1), ...Array(6).fill(null)]);
  });
});
