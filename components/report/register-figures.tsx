import { Figure } from '@/components/session/figure';
import styles from '@/components/session/figure.module.css';
import { atLeast, counted, isPartlyRead } from '@/components/session/figure-words';
import type { SharedRegisterAnswer } from '@/lib/domain/answers/report-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatCount, formatPercent } from '@/lib/format';

const { present, partial } = defaultThresholds;

/** How many there were, and with which verdict: all the figures there are without times. */
export function RegisterFigures({ session }: { session: SharedRegisterAnswer }) {
  const { summary, status } = session;
  const partly = isPartlyRead(session);
  const live = status === 'live';
  const invited = summary.invited === null || summary.neverCame === null ? null : `of ${formatCount(summary.invited)} invited`;
  const notes = [invited, summary.notCounted > 0 ? `${formatCount(summary.notCounted)} not counted` : null];
  const verdicts = [summary.present, summary.partial, summary.absent];
  return (
    <dl className={styles.figures} data-all>
      <Figure
        name={live ? 'People so far' : 'People'}
        value={atLeast(summary.people, partly)}
        note={notes.filter((note) => note !== null).join(' · ')}
        muted={partly || live}
        rule={
          <>
            <p>Connections with the same person’s id are one person; two devices at once count once.</p>
            {summary.notCounted > 0 && (
              <p>{counted(summary.notCounted, 'entry is no person', 'entries are no people')} (recorders, excluded roles).</p>
            )}
          </>
        }
      />
      {verdicts.every((count) => count !== null) && (
        <Figure
          name="Attendance"
          value={verdicts.map((count) => formatCount(count)).join(' · ')}
          note="present, partial, absent"
          rule={
            <p>
              Present from {formatPercent(present)} of the time in which most were there on, partial from {formatPercent(partial)} on, else
              absent.
            </p>
          }
        />
      )}
    </dl>
  );
}
