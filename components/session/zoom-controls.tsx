import { ChevronLeft, ChevronRight, type LucideIcon, ZoomIn, ZoomOut } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { panSpan, type Span, zoomSpan } from './time-span';

interface Props {
  view: Span;
  lengthMs: number;
  range: Span | null;
  /** `null` shows the whole axis. */
  onZoom: (view: Span | null) => void;
}

interface StepProps {
  name: string;
  icon: LucideIcon;
  /** Nothing to do any more: it stays, so that whoever pressed it to the end keeps the focus. */
  off: boolean;
  onClick: () => void;
}

function Step({ name, icon: Icon, off, onClick }: StepProps) {
  return (
    <Tooltip content={name}>
      <Button variant="quiet" size="icon" aria-label={name} off={off} onClick={onClick}>
        <Icon aria-hidden className="size-[18px]" />
      </Button>
    </Tooltip>
  );
}

/** Zoom of curve and bars together. Zooming in goes to the middle of the range, else of what is shown. */
export function ZoomControls({ view, lengthMs, range, onZoom }: Props) {
  const zoomed = view.from > 0 || view.to < lengthMs;
  const inView = range && range.to > view.from && range.from < view.to ? range : view;
  const centre = (inView.from + inView.to) / 2;
  const closest = view.to - view.from <= Math.min(10_000, lengthMs);
  return (
    <fieldset className="flex flex-wrap items-center gap-x-1 print:hidden">
      <legend className="sr-only">Zoom of the time axis</legend>
      {range && (
        <Button variant="quiet" size="small" onClick={() => onZoom(range)}>
          Zoom to range
        </Button>
      )}
      {zoomed && (
        <Button
          variant="quiet"
          size="small"
          onClick={({ currentTarget }) => {
            // It goes with the zoom: the focus stays beside where it was.
            currentTarget.closest('fieldset')?.querySelector<HTMLElement>('[aria-label="Zoom in"]')?.focus();
            onZoom(null);
          }}
        >
          Whole session
        </Button>
      )}
      <span aria-hidden className="pl-1.5 text-[12.5px] text-muted">
        Zoom
      </span>
      <Step name="Zoom in" icon={ZoomIn} off={closest} onClick={() => onZoom(zoomSpan(view, 2, centre, lengthMs))} />
      <Step name="Zoom out" icon={ZoomOut} off={!zoomed} onClick={() => onZoom(zoomSpan(view, 0.5, (view.from + view.to) / 2, lengthMs))} />
      {zoomed && (
        <>
          <Step name="Earlier" icon={ChevronLeft} off={view.from <= 0} onClick={() => onZoom(panSpan(view, -0.5, lengthMs))} />
          <Step name="Later" icon={ChevronRight} off={view.to >= lengthMs} onClick={() => onZoom(panSpan(view, 0.5, lengthMs))} />
        </>
      )}
    </fieldset>
  );
}
