import type { ReactNode } from 'react';
import { verdictLooks } from '@/components/presence/verdict-looks';
import { roleWord } from '@/components/timeline/role-word';
import { NameText } from '@/components/ui/name-text';
import { Pill } from '@/components/ui/pill';
import type { ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import { formatPercent, formatTime, formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { participantFacts } from './participant-facts';

interface Props {
  answer: ParticipantAnswer;
  zone: string;
  breadcrumb: ReactNode;
  actions: ReactNode;
  missingName: string;
}

/** A name longer than this is set smaller, so that the page still begins with what it is about. */
const longName = 80;
const isolated = (parts: ReactNode) => <bdi>{parts}</bdi>;
const tones = { present: 'good', partial: 'fair', absent: 'neutral' } as const;

/** Who this is, the verdict, and in one line when, how long and how often. */
export function ParticipantHeader({ answer, zone, breadcrumb, actions, missingName }: Props) {
  const words = useWords();
  const { t, date } = words;
  const { participant, session } = answer;
  const live = session.status === 'live';
  const first = participant.joinedAt ?? session.startedAt;
  return (
    <header>
      {breadcrumb}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="min-w-0 max-w-full">
          <div className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1.5">
            <h1
              className={`min-w-0 max-w-full [overflow-wrap:anywhere] ${(participant.name?.length ?? 0) > longName ? 'text-[16px]' : ''}`}
            >
              <NameText text={participant.name} missing={missingName} className="whitespace-normal" />
            </h1>
            {participant.state === 'never' && <Pill shape="ring">{t('participant.noReadableTime')}</Pill>}
            {participant.state !== 'never' && participant.verdict !== null && (
              <Pill tone={tones[participant.verdict]} shape={verdictLooks[participant.verdict].shape}>
                {t(`session.verdict.${participant.verdict}`)} {formatPercent(participant.attendance)}
              </Pill>
            )}
            {live && participant.state === 'left' && <Pill shape="ring">{t('participant.left')}</Pill>}
            {participant.state === 'in' && (
              <Pill tone={answer.freshness.stale ? 'neutral' : 'good'} shape="disc">
                {answer.freshness.stale ? t('participant.inSessionThen') : t('participant.inSessionNow')}
              </Pill>
            )}
            {!participant.counted && <Pill shape="diamond">{t('participant.notCounted')}</Pill>}
          </div>
          <p className="mt-1.5 text-[13.5px] text-muted">
            {participant.joinedAt !== null && (
              <>
                <b className="font-medium text-ink">
                  {formatTime(participant.joinedAt, zone)} –{' '}
                  {participant.leftAt === null
                    ? answer.freshness.stale
                      ? t('participant.then')
                      : t('session.now')
                    : formatTime(participant.leftAt, zone)}
                </b>
                {', '}
              </>
            )}
            {participantFacts(answer, words).join(' · ')}
          </p>
          <p className="mt-0.5 text-[13.5px] text-muted [overflow-wrap:anywhere]">
            {participant.roles.length > 0 && <>{participant.roles.map(roleWord).join(', ')} · </>}
            {participant.names.length > 1 && (
              <>{t.rich('participant.alsoCalled', { names: participant.names.slice(1).join(', '), bdi: isolated })} · </>
            )}
            {participant.externalId !== null && <>{t.rich('participant.idOf', { id: participant.externalId, bdi: isolated })} · </>}
            {first !== null && `${date(first, zone)} · `}
            {t('session.timesIn', { zone: formatZone(zone, first ?? Date.parse(answer.asOf)) })}
          </p>
          {!participant.counted && <p className="mt-1 text-[13.5px] text-muted">{t('participant.notCountedNote')}</p>}
        </div>
        {actions && <div className="flex gap-2 print:hidden">{actions}</div>}
      </div>
    </header>
  );
}
