import type { NameMode } from '@/lib/domain/answers/report-answer';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { dayAhead, type ReportDraft } from './report-draft';

/** Whom a link is for: the one question that making it asks. */
export const audiences = ['colleagues', 'outsiders'] as const;
export type Audience = (typeof audiences)[number];

/**
 * What the answer settles: of whom and what the link tells, and for how long. Title, password, zone and freshness are
 * another matter.
 */
export type AudienceSettings = Pick<ReportDraft, 'names' | 'include' | 'fields' | 'lastDay'>;

const differing: Record<Audience, { names: NameMode; own: boolean; days: number }> = {
  colleagues: { names: 'full', own: true, days: 30 },
  outsiders: { names: 'initials', own: false, days: 7 },
};

/**
 * The settings of an answer, for a link that is made at `now` (ms); `missing`: it is known who was invited and never
 * came.
 */
export function audienceSettings(audience: Audience, missing: boolean, now = Date.now()): AudienceSettings {
  const { names, own, days } = differing[audience];
  return {
    names,
    include: {
      ...{ curve: true, participants: true, detail: false, quality: false, times: true, verdicts: true },
      ...{ exports: own, neverCame: own && missing },
    },
    fields: { externalId: false, role: own, device: false, place: false },
    lastDay: dayAhead(days, now),
  };
}

/** A new link's settings before the question is answered: nothing is sent of them until it is, and they hide more. */
export function firstDraft({ title, status }: Pick<SessionAnswer, 'title' | 'status'>, timeZone: string): ReportDraft {
  const mode = status === 'live' ? 'live' : 'frozen';
  return { title: title ?? '', mode, timeZone, language: null, password: '', ...audienceSettings('outsiders', false) };
}

/** Whether a draft shows other than its answer settled. */
export function isChanged(
  { names, include, fields, lastDay }: AudienceSettings,
  audience: Audience,
  missing: boolean,
  now = Date.now(),
): boolean {
  const given = audienceSettings(audience, missing, now);
  const differ = <T extends object>(one: T, other: T) => Object.entries(one).some(([key, value]) => other[key as keyof T] !== value);
  return names !== given.names || lastDay !== given.lastDay || differ(include, given.include) || differ(fields, given.fields);
}
