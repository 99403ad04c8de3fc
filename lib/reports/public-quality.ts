import type { ConnectionQuality, PersonQuality, QualityLineItem } from '@/lib/domain/answers/quality-answer';

function publicLine({ media, direction, metric, steps, values }: QualityLineItem): QualityLineItem {
  return { media, direction, metric, steps, values };
}

/** One connection's lines as recipients see them. */
export function publicConnectionQuality({ unit, lines, notes }: ConnectionQuality): ConnectionQuality {
  return { unit, lines: lines.map(publicLine), notes };
}

/**
 * A person's grade as recipients see it. That somebody else's connection was bad is told, never whose: nobody else is
 * named on this page.
 */
export function publicPersonQuality(quality: PersonQuality): PersonQuality {
  const { stepMs, startedAt, firstStep, grade, why, share, line, lineSteps, steps, lines, whose, whoseSteps, whoseRuns, unreadSteps } =
    quality;
  return {
    stepMs,
    startedAt,
    firstStep,
    grade,
    why,
    share,
    line,
    lineSteps,
    steps: { good: steps.good, fair: steps.fair, poor: steps.poor, none: steps.none },
    lines: lines.map((one) => ({ line: one.line, steps: one.steps })),
    whose,
    whoseSteps,
    whoseRuns,
    others: [],
    unreadSteps,
    unread: [],
  };
}
