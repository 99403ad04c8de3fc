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
  const { person, session } = answer;
  const live = session.status === 'live';
  const first = person.joinedAt ?? session.startedAt;
  return (
    <header>
      {breadcrumb}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="min-w-0 max-w-full">
          <div className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1.5">
            <h1 className={`min-w-0 max-w-full [overflow-wrap:anywhere] ${(person.name?.length ?? 0) > longName ? 'text-[16px]' : ''}`}>
              <NameText text={person.name} missing={missingName} className="whitespace-normal" />
            </h1>
            {person.state === 'never' && <Pill shape="ring">{t('participant.noReadableTime')}</Pill>}
            {person.state !== 'never' && person.verdict !== null && (
              <Pill tone={tones[person.verdict]} shape={verdictLooks[person.verdict].shape}>
                {t(`session.verdict.${person.verdict}`)} {formatPercent(person.attendance)}
              </Pill>
            )}
            {live && person.state === 'left' && <Pill shape="ring">{t('participant.left')}</Pill>}
            {person.state === 'in' && (
              <Pill tone={answer.freshness.stale ? 'neutral' : 'good'} shape="disc">
                {answer.freshness.stale ? t('participant.inSessionThen') : t('participant.inSessionNow')}
              </Pill>
            )}
            {!person.counted && <Pill shape="diamond">{t('participant.notCounted')}</Pill>}
          </div>
          <p className="mt-1.5 text-[13.5px] text-muted">
            {person.joinedAt !== null && (
              <>
                <b className="font-medium text-ink">
                  {formatTime(person.joinedAt, zone)} –{' '}
                  {person.leftAt === null
                    ? answer.freshness.stale
                      ? t('participant.then')
                      : t('session.now')
                    : formatTime(person.leftAt, zone)}
                </b>
                {', '}
              </>
            )}
            {participantFacts(answer, words).join(' · ')}
          </p>
          <p className="mt-0.5 text-[13.5px] text-muted [overflow-wrap:anywhere]">
            {person.roles.length > 0 && <>{person.roles.map(roleWord).join(', ')} · </>}
            {person.names.length > 1 && (
              <>{t.rich('participant.alsoCalled', { names: person.names.slice(1).join(', '), bdi: isolated })} · </>
            )}
            {person.externalId !== null && <>{t.rich('participant.idOf', { id: person.externalId, bdi: isolated })} · </>}
            {first !== null && `${date(first, zone)} · `}
            {t('session.timesIn', { zone: formatZone(zone, first ?? Date.parse(answer.asOf)) })}
          </p>
          {!person.counted && <p className="mt-1 text-[13.5px] text-muted">{t('participant.notCountedNote')}</p>}
        </div>
        {actions && <div className="flex gap-2 print:hidden">{actions}</div>}
      </div>
    </header>
  );
}
