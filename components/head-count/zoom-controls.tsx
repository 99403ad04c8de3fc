import { panSpan, zoomSpan } from '@/components/presence/time-span';
import { Button } from '@/components/ui/button';
import type { Icon } from '@/components/ui/icons/icon';
import { ChevronLeft, ChevronRight, MoveHorizontal, ZoomIn, ZoomOut } from '@/components/ui/icons/list-icons';
import type { Span } from '@/lib/domain/interval';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  view: Span;
  lengthMs: number;
  range: Span | null;
  /** `null` shows the whole axis. */
  onZoom: (view: Span | null) => void;
}

interface StepProps {
  name: string;
  icon: Icon;
  /**
   * Nothing to do: it stays, so that no other button moves under the pointer and whoever pressed it to the end keeps
   * the focus.
   */
  off: boolean;
  onClick: () => void;
}

function Step({ name, icon: Shape, off, onClick }: StepProps) {
  return (
    <Button variant="quiet" size="icon" aria-label={name} data-tip={name} off={off} onClick={onClick} className="aria-disabled:opacity-35">
      <Shape className="size-[18px]" />
    </Button>
  );
}

/**
 * Zoom of curve and bars together. Zooming in goes to the middle of the range, else of what is shown. Each button keeps
 * its place, whatever is zoomed.
 */
export function ZoomControls({ view, lengthMs, range, onZoom }: Props) {
  const { t } = useWords();
  const whole = view.start <= 0 && view.end >= lengthMs;
  const inView = range && range.end > view.start && range.start < view.end ? range : view;
  const centre = (inView.start + inView.end) / 2;
  const closest = view.end - view.start <= Math.min(10_000, lengthMs);
  const atRange = range?.start === view.start && range.end === view.end;
  return (
    <fieldset className="-me-1.5 flex items-center justify-end gap-x-0.5 print:hidden">
      <legend className="sr-only">{t('headCount.zoom')}</legend>
      {range && (
        <Button variant="quiet" size="small" off={atRange} onClick={() => onZoom(range)}>
          {t('headCount.zoomToRange')}
        </Button>
      )}
      <Step name={t('headCount.zoomIn')} icon={ZoomIn} off={closest} onClick={() => onZoom(zoomSpan(view, 2, centre, lengthMs))} />
      <Step
        name={t('headCount.zoomOut')}
        icon={ZoomOut}
        off={whole}
        onClick={() => onZoom(zoomSpan(view, 0.5, (view.start + view.end) / 2, lengthMs))}
      />
      <span dir="ltr" className="flex gap-x-0.5">
        <Step
          name={t('headCount.earlier')}
          icon={ChevronLeft}
          off={view.start <= 0}
          onClick={() => onZoom(panSpan(view, -0.5, lengthMs))}
        />
        <Step
          name={t('headCount.later')}
          icon={ChevronRight}
          off={view.end >= lengthMs}
          onClick={() => onZoom(panSpan(view, 0.5, lengthMs))}
        />
      </span>
      <Step name={t('headCount.whole')} icon={MoveHorizontal} off={whole} onClick={() => onZoom(null)} />
    </fieldset>
  );
}
