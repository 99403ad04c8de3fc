import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { TriangleAlert } from '@/components/ui/icons/list-icons';
import { PopoverButton } from '@/components/ui/popover-button';
import type { NeedsALook as Needs, TrendsAnswer } from '@/lib/domain/answers/trends-answer';
import { useWords } from '@/lib/messages/use-words';
import { trendsQuery } from '@/lib/queries/trends';
import { NeedsALookParts } from './needs-a-look';
import { TrendFigures } from './trend-figures';
import { lookCount, saysNothing, weeksWords } from './trend-words';

interface Props {
  source: string;
  zone: string | null;
}

/** As high with its figures as before they have come. */
const frame = 'mb-4 min-h-[107px] border-line border-y py-2 md:flex md:min-h-[62px] md:items-center md:gap-10';

/**
 * The last four weeks of the whole source beside the four before, whatever the list below shows; nothing where nothing
 * is known.
 */
export function TrendsStrip({ source, zone }: Props) {
  const { data, isPending } = useQuery(trendsQuery(source));
  const id = useId();
  if (isPending) return <div aria-hidden className={frame} />;
  if (!data || saysNothing(data)) return null;
  return (
    <section aria-labelledby={id} className={frame}>
      <div className="flex items-center justify-between gap-3 max-md:pb-1 md:contents">
        <Weeks id={id} trends={data} zone={zone} />
        <NeedsALook needs={data.needsALook} />
      </div>
      <TrendFigures trends={data} />
    </section>
  );
}

function Weeks({ id, trends, zone }: { id: string; trends: TrendsAnswer; zone: string | null }) {
  const words = useWords();
  const { weeks, beside } = weeksWords(trends, { zone: zone ?? 'UTC', now: Date.now() }, words);
  return (
    <h2 id={id} className="font-normal text-[12.5px] text-muted leading-snug tracking-normal">
      <span className="font-medium text-ink md:block">{weeks}</span> {beside}
    </h2>
  );
}

/** How many sessions need a look; why stands behind it. */
function NeedsALook({ needs }: { needs: Needs }) {
  const { t } = useWords();
  const count = lookCount(needs);
  if (count === 0) return null;
  return (
    <PopoverButton
      label={
        <>
          <TriangleAlert className="size-3.5 shrink-0 text-fair" />
          {t('trends.needsALook', { count })}
        </>
      }
      className="flex min-h-6 shrink-0 items-center gap-1.5 whitespace-nowrap text-[12.5px] text-ink underline-offset-2 hover:underline md:order-last"
    >
      <NeedsALookParts needs={needs} />
    </PopoverButton>
  );
}
