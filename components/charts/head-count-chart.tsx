'use client';

import { lazy, memo, Suspense, useEffect, useState } from 'react';
import { HeadCountSteps } from './head-count-steps';

/** Where Recharts does not come, the plain drawing stays: it shows the same. */
const HeadCountArea = lazy(() =>
  import('./head-count-area').then(
    (module) => ({ default: module.HeadCountArea }),
    () => ({ default: HeadCountSteps }),
  ),
);

interface Props {
  /** A step function: from `at` on, `people` are there. At most 1,000 points. */
  points: { at: number; people: number }[];
  /** The time axis, in the unit of `at`. */
  from: number;
  to: number;
  /** The upper end of the scale, in people. */
  top: number;
}

/**
 * The head count over time, over the whole of its parent. Recharts weighs as much as three quarters of the app, so it
 * comes after the page, and until then the steps are drawn plainly.
 */
export const HeadCountChart = memo(function HeadCountChart(props: Props) {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  const steps = <HeadCountSteps {...props} />;
  return (
    // Recharts makes a part of its drawing focusable: a press of the pointer is for whoever holds the chart, and no
    // outline crosses the curve.
    <div dir="ltr" className="pointer-events-none relative size-full [&_*]:outline-none!" aria-hidden="true">
      {mounted ? (
        <Suspense fallback={steps}>
          <HeadCountArea {...props} />
        </Suspense>
      ) : (
        steps
      )}
    </div>
  );
});
