import { describe, expect, test } from 'vitest';
import { gradeValue, thresholdOf } from './quality-grade';
import { qualityMetrics } from './quality-line';
import type { QualityMedia } from './quality-stream';

const media: QualityMedia[] = ['audio', 'video', 'screenshare_audio', 'screenshare_video'];

describe('thresholdOf', () => {
  test('grades loss both ways, round trips of what is sent, and jitter and MOS of audio, and nothing else', () => {
    const graded = media.flatMap((medium) =>
      (['sent', 'received'] as const).flatMap((direction) =>
        qualityMetrics
          .filter((metric) => thresholdOf({ media: medium, direction, metric }) !== null)
          .map((metric) => `${medium} ${direction} ${metric}`),
      ),
    );
    expect(graded).toEqual([
      'audio sent loss',
      'audio sent rtt',
      'audio sent jitter',
      'audio sent mos',
      'audio received loss',
      'audio received jitter',
      'audio received mos',
      ...['video', 'screenshare_audio', 'screenshare_video'].flatMap((name) => [
        `${name} sent loss`,
        `${name} sent rtt`,
        `${name} received loss`,
      ]),
    ]);
  });
});

describe('gradeValue', () => {
  const grades = (metric: 'loss' | 'rtt' | 'jitter' | 'mos', values: number[]) => {
    const threshold = thresholdOf({ media: 'audio', direction: 'sent', metric });
    return values.map((value) => threshold && gradeValue(value, threshold));
  };

  test('puts the limits into the worse grade', () => {
    expect(grades('loss', [0, 1.999, 2, 4.999, 5, 100])).toEqual(['good', 'good', 'fair', 'fair', 'poor', 'poor']);
    expect(grades('rtt', [299.9, 300, 499.9, 500])).toEqual(['good', 'fair', 'fair', 'poor']);
    expect(grades('jitter', [29.9, 30, 49.9, 50])).toEqual(['good', 'fair', 'fair', 'poor']);
  });

  test('puts those of MOS into the better one: below 3.6 and 3.1', () => {
    expect(grades('mos', [3.6, 3.599, 3.1, 3.099])).toEqual(['good', 'fair', 'fair', 'poor']);
  });
});
