import { Figure } from '@/components/session/figure';
import styles from '@/components/session/figure.module.css';
import { atLeast, isPartlyRead } from '@/components/session/figure-words';
import { useLongestValue } from '@/components/session/use-longest-value';
import type { SharedRegisterAnswer } from '@/lib/domain/answers/report-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatPercent } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';

const { present, partial } = defaultThresholds;

/** How many there were, and with which verdict: all the figures there are without times. */
export function RegisterFigures({ session }: { session: SharedRegisterAnswer }) {
  const words = useWords();
  const { t, count } = words;
  const list = useLongestValue();
  const { summary, status } = session;
  const partly = isPartlyRead(session);
  const live = status === 'live';
  const invited = summary.invited === null || summary.neverCame === null ? null : t('report.ofInvited', { invited: summary.invited });
  const notes = [invited, summary.notCounted > 0 ? t('session.notCounted', { count: summary.notCounted }) : null];
  const verdicts = [summary.present, summary.partial, summary.absent];
  return (
    <dl ref={list} className={styles.figures} data-all>
      <Figure
        name={live ? t('session.peopleSoFar') : t('session.people')}
        value={atLeast(summary.people, partly, words)}
        note={notes.filter((note) => note !== null).join(' · ')}
        muted={partly || live}
        rule={
          <>
            <p>{t('rules.people')}</p>
            {summary.notCounted > 0 && <p>{t('counting.notCountedAlone', { count: summary.notCounted })}</p>}
          </>
        }
      />
      {verdicts.every((people) => people !== null) && (
        <Figure
          name={t('session.attendance')}
          value={verdicts.map((people) => count(people)).join(' · ')}
          note={t('session.presentPartialAbsent')}
          rule={<p>{t('counting.attendanceOfMost', { present: formatPercent(present), partial: formatPercent(partial) })}</p>}
        />
      )}
    </dl>
  );
}
