import { memo } from 'react';

interface Props {
  /** A step function: from `at` on, `people` are there. */
  points: { at: number; people: number }[];
  /** The time axis, in the unit of `at`. */
  from: number;
  to: number;
  /** The upper end of the scale, in people. */
  top: number;
}

/** The head count over time, over the whole of its parent: an instant lies at the same pixel as in the rows below. */
export const HeadCountSteps = memo(function HeadCountSteps({ points, from, to, top }: Props) {
  const x = (at: number) => (((at - from) / Math.max(1, to - from)) * 1000).toFixed(2);
  const y = (people: number) => ((1 - people / Math.max(1, top)) * 100).toFixed(2);
  const [first, ...rest] = points;
  if (!first) return null;
  const line = `M${x(first.at)} ${y(first.people)}${rest.map(({ at, people }) => `H${x(at)}V${y(people)}`).join('')}`;
  return (
    <svg viewBox="0 0 1000 100" preserveAspectRatio="none" className="pointer-events-none relative size-full" aria-hidden>
      <path d={`${line}V100H${x(first.at)}Z`} fill="var(--accent-soft)" fillOpacity={0.85} />
      <path d={line} fill="none" stroke="var(--accent)" strokeWidth={1.5} vectorEffect="non-scaling-stroke" />
    </svg>
  );
});
