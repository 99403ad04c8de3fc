interface Props {
  points: { at: number; people: number }[];
  from: number;
  to: number;
  top: number;
}

/** The same steps as a plain drawing, in the same place and colours: what stands there until Recharts has come. */
export function HeadCountSteps({ points, from, to, top }: Props) {
  const x = (at: number) => (((at - from) / Math.max(1, to - from)) * 1000).toFixed(2);
  const y = (people: number) => ((1 - people / Math.max(1, top)) * 100).toFixed(2);
  const [first, ...rest] = points;
  if (!first) return null;
  const line = `M${x(first.at)} ${y(first.people)}${rest.map(({ at, people }) => `H${x(at)}V${y(people)}`).join('')}`;
  return (
    <svg viewBox="0 0 1000 100" preserveAspectRatio="none" className="size-full" aria-hidden>
      <path d={`${line}V100H${x(first.at)}Z`} fill="var(--accent-soft)" fillOpacity={0.85} />
      <path d={line} fill="none" stroke="var(--accent)" strokeWidth={1.5} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
