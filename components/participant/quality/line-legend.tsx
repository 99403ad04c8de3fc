import { lineColour, lineDash } from '@/components/charts/line-dashes';
import { shortId } from '@/components/participant/participant-words';
import { useWords } from '@/lib/messages/use-words';
import type { QualityRow } from './quality-rows';

/** Which line is whose, where connections were there at the same time; nothing where all lines look alike. */
export function LineLegend({ rows }: { rows: QualityRow[] }) {
  const { t } = useWords();
  const styles = new Map<string, number>();
  for (const { lines } of rows) {
    for (const { connectionId, style } of lines) styles.set(connectionId, Math.max(style, styles.get(connectionId) ?? 0));
  }
  if (new Set(styles.values()).size < 2) return null;
  return (
    <ul aria-label={t('quality.lines')} className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-[12px] text-muted">
      {[...styles].map(([connectionId, style]) => (
        <li key={connectionId} className="inline-flex items-center gap-1.5">
          <svg aria-hidden viewBox="0 0 24 6" className="h-1.5 w-6">
            <path d="M0 3H24" stroke={lineColour(style)} strokeWidth="1.6" strokeDasharray={lineDash(style)} />
          </svg>
          <span>{t.rich('quality.connection', { id: shortId(connectionId), code: (id) => <code className="font-mono">{id}</code> })}</span>
        </li>
      ))}
    </ul>
  );
}
