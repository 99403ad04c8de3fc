'use client';

import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { offeredParts } from '@/lib/domain/offered-parts';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';
import { reportPasswordLength } from '@/lib/password-length';
import { CheckList } from './check-list';
import { LanguageField } from './language-field';
import { dayAhead, maxDays, type ReportDraft } from './report-draft';

interface Props {
  draft: ReportDraft;
  onChange: (draft: ReportDraft) => void;
  live: boolean;
  /** A link that is there already: how it was frozen, and whether it has a password. */
  existing?: { hasPassword: boolean };
  /** Whether it is known who was invited. */
  invites: boolean;
  /** Why it is not offered to show who never came, where somebody may look for it. */
  withoutInvites?: string | null;
  /** Making it reads what is missing of quality, device and place, and what that costs is told beside the button. */
  reads?: boolean;
}

/** What recipients see of quality, device and place where nothing is read for the link. */
function keptNote(mode: ReportDraft['mode'], isMade: boolean, { t }: Words): string {
  if (mode === 'live') return t('share.keptLive');
  return isMade ? t('share.keptAtMaking') : t('share.keptRunning');
}

/** What the parts need that are off, as far as the others are on. */
function needsOf({ participants, times }: ReportDraft['include'], { t }: Words): string {
  if (!participants) return times ? t('share.needsPeople') : t('share.needsBoth');
  return times ? t('share.needsPages') : t('share.needsTimes');
}

function fieldsNeed({ participants, times }: ReportDraft['include'], { t }: Words): string {
  if (!participants) return t('share.fieldsNeedPeople');
  return times ? t('share.fieldsNeedPages') : t('share.fieldsNeedTimes');
}

/** What a report shows, to whom and for how long. */
export function ReportForm({ draft, onChange, live, existing, invites, withoutInvites = null, reads = false }: Props) {
  const words = useWords();
  const { t } = words;
  const { include, fields } = draft;
  const canHavePages = include.participants && include.times;
  const pages = canHavePages && include.detail;
  const nameOptions = [
    { value: 'full', label: t('share.inFull') },
    { value: 'initials', label: t('share.initials') },
    { value: 'pseudonyms', label: t('share.guests') },
    { value: 'none', label: t('share.noNames') },
  ] as const;
  const modeOptions = [
    { value: 'frozen', label: t('share.asItIsNow') },
    { value: 'live', label: t('share.keepsUpToDate') },
  ] as const;
  const set = (change: Partial<ReportDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <Field label={t('share.title')} value={draft.title} maxLength={200} onChange={(event) => set({ title: event.target.value })} />
      <div className="grid gap-1">
        <p className="font-medium text-[13px]">{t('share.nameMode')}</p>
        <Segmented
          label={t('share.nameMode')}
          options={nameOptions}
          value={draft.names}
          onChange={(names) => set({ names })}
          className="w-fit"
        />
      </div>
      <CheckList
        legend={t('share.shown')}
        needs={needsOf(include, words)}
        items={[
          {
            name: t('share.itemTimes'),
            on: include.times,
            set: (times) => set({ include: { ...include, times } }),
          },
          {
            name: t('share.itemCurve'),
            on: include.times && include.curve,
            off: !include.times,
            depth: 1,
            set: (curve) => set({ include: { ...include, curve } }),
          },
          {
            name: t('share.itemVerdicts'),
            on: include.verdicts,
            set: (verdicts) => set({ include: { ...include, verdicts } }),
          },
          {
            name: include.times ? t('share.itemPeopleTimes') : t('share.itemPeople'),
            on: include.participants,
            set: (participants) => set({ include: { ...include, participants } }),
          },
          {
            name: t('share.itemPages'),
            on: pages,
            off: !canHavePages,
            depth: 1,
            set: (detail) => set({ include: { ...include, detail } }),
          },
          {
            name: t('share.itemQuality'),
            on: pages && include.quality,
            off: !pages,
            depth: 2,
            set: (quality) => set({ include: { ...include, quality } }),
          },
          {
            name: t('share.itemFiles'),
            on: include.participants && include.exports,
            off: !include.participants,
            depth: 1,
            set: (exports) => set({ include: { ...include, exports } }),
          },
          ...(invites
            ? [
                {
                  name: t('share.itemNeverCame'),
                  on: include.participants && include.neverCame,
                  off: !include.participants,
                  depth: 1 as const,
                  set: (neverCame: boolean) => set({ include: { ...include, neverCame } }),
                },
              ]
            : []),
        ]}
      />
      {withoutInvites !== null && <p className="text-[12.5px] text-muted">{withoutInvites}</p>}
      <CheckList
        legend={t('share.ofEachAlso')}
        needs={fieldsNeed(include, words)}
        items={[
          {
            name: t('share.itemCustomId'),
            on: fields.externalId,
            off: !include.participants,
            set: (externalId) => set({ fields: { ...fields, externalId } }),
          },
          { name: t('share.itemRole'), on: fields.role, off: !include.participants, set: (role) => set({ fields: { ...fields, role } }) },
          { name: t('share.itemDevice'), on: fields.device, off: !pages, set: (device) => set({ fields: { ...fields, device } }) },
          {
            name: t('share.itemPlace'),
            on: fields.place,
            off: !pages,
            set: (place) => set({ fields: { ...fields, place } }),
          },
        ]}
      />
      {!reads && offeredParts(draft).length > 0 && (
        <p className="text-[12.5px] text-muted">{keptNote(draft.mode, existing !== undefined, words)}</p>
      )}
      {!existing && (
        <div className="grid gap-1">
          <p className="font-medium text-[13px]">{t('share.content')}</p>
          <Segmented
            label={t('share.content')}
            options={modeOptions}
            value={draft.mode}
            onChange={(mode) => set({ mode })}
            className="w-fit"
          />
          <p className="text-[12.5px] text-muted">
            {draft.mode === 'live' ? t('share.follows') : live ? t('share.frozenLive') : t('share.frozen')}
          </p>
        </div>
      )}
      <div className="grid gap-1">
        <p className="font-medium text-[13px]">{t('share.until')}</p>
        <DateField
          label={t('share.lastDay')}
          required
          value={draft.lastDay}
          min={dayAhead(0)}
          max={dayAhead(maxDays - 1)}
          onChange={(lastDay) => set({ lastDay })}
        />
        <p className="text-[12.5px] text-muted">{t('share.atMost', { days: maxDays, zone: draft.timeZone.replaceAll('_', ' ') })}</p>
      </div>
      <LanguageField language={draft.language} onChange={(language) => set({ language })} />
      <Field
        label={existing?.hasPassword ? t('share.passwordAnother') : t('share.passwordSet')}
        type="password"
        autoComplete="new-password"
        value={draft.password}
        minLength={reportPasswordLength.least}
        maxLength={reportPasswordLength.most}
        onChange={(event) => set({ password: event.target.value })}
        hint={t(existing?.hasPassword ? 'share.passwordHintKept' : 'share.passwordHint', { least: reportPasswordLength.least })}
      />
    </>
  );
}
