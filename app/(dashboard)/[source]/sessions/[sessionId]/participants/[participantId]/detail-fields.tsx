import { clsx } from 'clsx';
import { ShapeMark } from '@/components/ui/shape-mark';
import { stripBidi } from '@/components/ui/strip-bidi';
import type { ConnectionDetailAnswer, FieldReadingItem } from '@/lib/domain/answers/connection-detail-answer';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  answer: Pick<ConnectionDetailAnswer, 'reading' | 'readingLeftOut'>;
}

/** On a phone two values of a line are as much as there is room for: the field's name stands above them. */
const line = 'max-sm:grid max-sm:grid-cols-2 max-sm:border-line2 max-sm:border-b max-sm:py-1 max-sm:ps-1.5';
const above = 'max-sm:col-span-2';
const head = 'border-line py-1.5 pe-3 text-start font-medium text-[12px] text-muted last:pe-0 sm:border-b';
const first = 'sm:ps-1.5';
const cell = 'border-line2 pe-3 text-start align-baseline [overflow-wrap:anywhere] last:pe-0 sm:border-b sm:py-[5px]';

function Nothing({ children }: { children: string }) {
  return <span className="text-muted italic">{children}</span>;
}

function Value({ value }: { value: string | number | boolean | null }) {
  const text = value === '' ? '""' : stripBidi(String(value));
  return (
    <bdi dir="auto" className="font-mono text-[11px] sm:text-[12px]">
      {text}
    </bdi>
  );
}

function Ours({ kind, read }: FieldReadingItem) {
  const { t, count, duration } = useWords();
  if (read === undefined) return <Nothing>{t('detail.notKept')}</Nothing>;
  if (read === null) return <Nothing>{kind === 'list' ? t('detail.notInOurs') : t('detail.none')}</Nothing>;
  if (kind !== 'duration' || typeof read !== 'number') return <Value value={read} />;
  return (
    <>
      <Value value={`${count(read)} ms`} /> <span className="text-muted">{duration(read, { exact: true })}</span>
    </>
  );
}

/** The fields that our record has too, as they were sent beside as we have them; what differs has a mark and a word. */
export function DetailFields({ answer: { reading, readingLeftOut } }: Props) {
  const { t } = useWords();
  const differing = reading.filter(({ differs }) => differs).length;
  const summary = differing === 0 ? t('detail.nothingDiffers') : t('detail.differ', { differing, of: reading.length });
  return (
    <section aria-label={t('detail.fields')}>
      <h3 className="mt-4 mb-1 flex items-center gap-1.5 font-semibold text-[13.5px]">
        {differing > 0 && <ShapeMark shape="diamond" className="text-fair" />}
        {summary}
      </h3>
      <table className="w-full table-fixed text-[12.5px]">
        <caption className="sr-only">{t('detail.caption')}</caption>
        <thead>
          <tr className={line}>
            <th scope="col" className={`${head} ${first} w-[24%] max-sm:sr-only`}>
              {t('detail.field')}
            </th>
            <th scope="col" className={head}>
              {t('detail.sentNow')}
            </th>
            <th scope="col" className={head}>
              {t('detail.ours')}
            </th>
          </tr>
        </thead>
        <tbody>
          {reading.map((item, index) => (
            // Entries that were not sent have the same name, and the order of an answer never changes.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above.
            <tr key={`${item.field} ${index}`} className={clsx(line, item.differs && 'bg-hover')}>
              <th scope="row" className={`${cell} ${above} ${first} font-normal max-sm:flex max-sm:gap-2`}>
                <code className="font-mono text-[12px]">{item.field}</code>
                {item.differs && (
                  <span className="flex items-center gap-1 text-[12px] text-fair">
                    <ShapeMark shape="diamond" /> {t('detail.differs')}
                  </span>
                )}
              </th>
              <td className={cell}>{item.sent === undefined ? <Nothing>{t('detail.notSent')}</Nothing> : <Value value={item.sent} />}</td>
              <td className={cell}>
                <Ours {...item} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {readingLeftOut > 0 && <p className="mt-1 text-[12.5px] text-muted">{t('detail.leftOut', { count: readingLeftOut })}</p>}
    </section>
  );
}
