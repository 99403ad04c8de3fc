'use client';

import { Area, AreaChart, XAxis, YAxis } from 'recharts';

interface Props {
  points: { at: number; people: number }[];
  from: number;
  to: number;
  top: number;
}

const margin = { top: 0, right: 0, bottom: 0, left: 0 };
/**
 * On paper the column has another width and nothing is measured anew: the picture stretches with it, its line does not.
 */
const stretch = { preserveAspectRatio: 'none', className: 'print:[&>svg]:h-full! print:[&>svg]:w-full!' };
const fill = { width: '100%', height: '100%' };

/**
 * The steps themselves. Without margins and with hidden axes an instant lies at the same pixel as in the rows below.
 */
export function HeadCountArea({ points, from, to, top }: Props) {
  return (
    <AreaChart responsive data={points} margin={margin} style={fill} accessibilityLayer={false} {...stretch}>
      <XAxis hide type="number" dataKey="at" domain={[from, to]} allowDataOverflow />
      <YAxis hide width={0} domain={[0, top]} allowDataOverflow />
      <Area
        type="stepAfter"
        dataKey="people"
        isAnimationActive={false}
        activeDot={false}
        dot={false}
        stroke="var(--accent)"
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
        fill="var(--accent-soft)"
        fillOpacity={0.85}
      />
    </AreaChart>
  );
}
