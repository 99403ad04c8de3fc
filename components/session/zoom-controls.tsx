import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { panSpan, type Span, zoomSpan } from './time-span';

interface Props {
  view: Span;
  lengthMs: number;
  range: Span | null;
  /** `null` shows the whole axis. */
  onZoom: (view: Span | null) => void;
}

/** Zoom of curve and bars together. Zooming in goes to the middle of the range, else of what is shown. */
export function ZoomControls({ view, lengthMs, range, onZoom }: Props) {
  const zoomed = view.from > 0 || view.to < lengthMs;
  const inView = range && range.to > view.from && range.from < view.to ? range : view;
  const centre = (inView.from + inView.to) / 2;
  const closest = view.to - view.from <= Math.min(10_000, lengthMs);
  return (
    <fieldset className="flex flex-wrap items-center gap-1 print:hidden">
      <legend className="sr-only">Zoom of the time axis</legend>
      <Button
        variant="quiet"
        size="icon"
        aria-label="Zoom in"
        disabled={closest}
        onClick={() => onZoom(zoomSpan(view, 2, centre, lengthMs))}
      >
        <ZoomIn aria-hidden className="size-4" />
      </Button>
      <Button
        variant="quiet"
        size="icon"
        aria-label="Zoom out"
        disabled={!zoomed}
        onClick={() => onZoom(zoomSpan(view, 0.5, (view.from + view.to) / 2, lengthMs))}
      >
        <ZoomOut aria-hidden className="size-4" />
      </Button>
      {zoomed && (
        <>
          <Button
            variant="quiet"
            size="icon"
            aria-label="Earlier"
            disabled={view.from <= 0}
            onClick={() => onZoom(panSpan(view, -0.5, lengthMs))}
          >
            <ChevronLeft aria-hidden className="size-4" />
          </Button>
          <Button
            variant="quiet"
            size="icon"
            aria-label="Later"
            disabled={view.to >= lengthMs}
            onClick={() => onZoom(panSpan(view, 0.5, lengthMs))}
          >
            <ChevronRight aria-hidden className="size-4" />
          </Button>
        </>
      )}
      {range && (
        <Button variant="quiet" size="small" onClick={() => onZoom(range)}>
          Zoom to range
        </Button>
      )}
      {zoomed && (
        <Button variant="quiet" size="small" onClick={() => onZoom(null)}>
          Whole session
        </Button>
      )}
    </fieldset>
  );
}
