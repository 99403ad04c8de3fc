'use client';

import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { offeredParts } from '@/lib/domain/offered-parts';
import { reportPasswordLength } from '@/lib/password-length';
import { CheckList } from './check-list';
import { dayAhead, mostDays, type ReportDraft } from './report-draft';

interface Props {
  draft: ReportDraft;
  onChange: (draft: ReportDraft) => void;
  live: boolean;
  /** A link that is there already: how it was frozen, and whether it has a password. */
  existing?: { hasPassword: boolean };
  /** Whether it is known who was invited. */
  invites: boolean;
  /** Making it reads what is missing of quality, device and place, and what that costs is told beside the button. */
  reads?: boolean;
}

const nameOptions = [
  { value: 'full', label: 'In full' },
  { value: 'initials', label: 'Initials' },
  { value: 'pseudonyms', label: 'Guest 1, 2…' },
  { value: 'none', label: 'None' },
] as const;
const modeOptions = [
  { value: 'frozen', label: 'As it is now' },
  { value: 'live', label: 'Keeps up to date' },
] as const;

/** What recipients see of quality, device and place where nothing is read for the link. */
function keptNote(mode: ReportDraft['mode'], isMade: boolean): string {
  if (mode === 'live')
    return 'Quality, device and place are shown of people of whom they are kept: whose page somebody has opened with them, or of whom a frozen link shows them. Of all others they show as not kept.';
  return isMade
    ? 'Quality, device and place are shown as far as they were kept when the link was made.'
    : 'Nothing is read while the session is running: quality, device and place will show as not kept. Make the link after its end to have them.';
}

/** What the parts need that are off, as far as the others are on. */
function needsOf({ participants, times }: ReportDraft['include']): string {
  if (!participants)
    return times ? 'Pages, quality and files need the people.' : 'The curve needs times; pages, quality and files the people.';
  return times ? 'Quality needs a page for each person.' : 'Without times there is neither curve nor a page for each person.';
}

function fieldsNeed({ participants, times }: ReportDraft['include']): string {
  if (!participants) return 'These need the people.';
  return times ? 'Device and place need a page for each person.' : 'Device and place need times and a page for each person.';
}

/** What a report shows, to whom and for how long. */
export function ReportForm({ draft, onChange, live, existing, invites, reads = false }: Props) {
  const { include, fields } = draft;
  const canHavePages = include.participants && include.times;
  const pages = canHavePages && include.detail;
  const set = (change: Partial<ReportDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <Field label="Title" value={draft.title} maxLength={200} onChange={(event) => set({ title: event.target.value })} />
      <div className="grid gap-1">
        <p className="font-medium text-[13px]">Names</p>
        <Segmented label="Names" options={nameOptions} value={draft.names} onChange={(names) => set({ names })} className="w-fit" />
      </div>
      <CheckList
        legend="Shown"
        needs={needsOf(include)}
        items={[
          {
            name: 'Times and lengths',
            on: include.times,
            set: (times) => set({ include: { ...include, times } }),
          },
          {
            name: 'Head count over time',
            on: include.times && include.curve,
            off: !include.times,
            depth: 1,
            set: (curve) => set({ include: { ...include, curve } }),
          },
          {
            name: 'Present, partial or absent, late or left early',
            on: include.verdicts,
            set: (verdicts) => set({ include: { ...include, verdicts } }),
          },
          {
            name: include.times ? 'People and when they were there' : 'People',
            on: include.participants,
            set: (participants) => set({ include: { ...include, participants } }),
          },
          {
            name: 'A page for each person',
            on: pages,
            off: !canHavePages,
            depth: 1,
            set: (detail) => set({ include: { ...include, detail } }),
          },
          {
            name: 'Quality',
            on: pages && include.quality,
            off: !pages,
            depth: 2,
            set: (quality) => set({ include: { ...include, quality } }),
          },
          {
            name: 'Files to take along (CSV, Excel, JSON)',
            on: include.participants && include.exports,
            off: !include.participants,
            depth: 1,
            set: (exports) => set({ include: { ...include, exports } }),
          },
          ...(invites
            ? [
                {
                  name: 'Who was invited and never came',
                  on: include.participants && include.neverCame,
                  off: !include.participants,
                  depth: 1 as const,
                  set: (neverCame: boolean) => set({ include: { ...include, neverCame } }),
                },
              ]
            : []),
        ]}
      />
      <CheckList
        legend="Of each person also"
        needs={fieldsNeed(include)}
        items={[
          {
            name: 'Custom id',
            on: fields.externalId,
            off: !include.participants,
            set: (externalId) => set({ fields: { ...fields, externalId } }),
          },
          { name: 'Role', on: fields.role, off: !include.participants, set: (role) => set({ fields: { ...fields, role } }) },
          { name: 'Device', on: fields.device, off: !pages, set: (device) => set({ fields: { ...fields, device } }) },
          {
            name: 'Place (city and country)',
            on: fields.place,
            off: !pages,
            set: (place) => set({ fields: { ...fields, place } }),
          },
        ]}
      />
      {!reads && offeredParts(draft).length > 0 && (
        <p className="text-[12.5px] text-muted">{keptNote(draft.mode, existing !== undefined)}</p>
      )}
      {!existing && (
        <div className="grid gap-1">
          <p className="font-medium text-[13px]">Content</p>
          <Segmented label="Content" options={modeOptions} value={draft.mode} onChange={(mode) => set({ mode })} className="w-fit" />
          <p className="text-[12.5px] text-muted">
            {draft.mode === 'frozen'
              ? `Frozen: it never changes${live ? ', though the session is still running,' : ''} and stays when the provider has deleted the session.`
              : 'Follows the session while it runs.'}
          </p>
        </div>
      )}
      <div className="grid gap-1">
        <p className="font-medium text-[13px]">Works until the end of</p>
        <DateField
          label="Last day"
          required
          value={draft.lastDay}
          min={dayAhead(0)}
          max={dayAhead(mostDays - 1)}
          onChange={(lastDay) => set({ lastDay })}
        />
        <p className="text-[12.5px] text-muted">
          At most {mostDays} days ahead. Times are shown in {draft.timeZone.replaceAll('_', ' ')}.
        </p>
      </div>
      <Field
        label={existing?.hasPassword ? 'Set another password' : 'Set a password'}
        type="password"
        autoComplete="new-password"
        value={draft.password}
        minLength={reportPasswordLength.least}
        maxLength={reportPasswordLength.most}
        onChange={(event) => set({ password: event.target.value })}
        hint={`${existing?.hasPassword ? 'Empty: it stays as it is' : 'Empty: none is asked for'}. At least ${reportPasswordLength.least} characters; tell it by another way than the link.`}
      />
    </>
  );
}
