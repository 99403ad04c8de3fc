import { Line, LineChart, XAxis, YAxis } from 'recharts';
import { lineColour, lineDash } from './line-dashes';

interface Props {
  points: { at: number; value: number | null }[];
  from: number;
  to: number;
  low: number;
  high: number;
  /** 0 is the first line; others overlap it in time and are told apart by their stroke. */
  style: number;
}

const margin = { top: 0, right: 0, bottom: 0, left: 0 };
const fill = { width: '100%', height: '100%' };

/**
 * The lines of one small multiple. No margin and no axis of its own, so that an instant lies at the same pixel in every
 * row.
 */
export function QualityLines({ points, from, to, low, high, style }: Props) {
  return (
    <LineChart responsive data={points} margin={margin} style={fill} accessibilityLayer={false}>
      <XAxis hide type="number" dataKey="at" domain={[from, to]} allowDataOverflow />
      <YAxis hide width={0} domain={[low, high]} allowDataOverflow />
      <Line
        type="linear"
        dataKey="value"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
        stroke={lineColour(style)}
        strokeWidth={1.4}
        strokeDasharray={lineDash(style)}
      />
    </LineChart>
  );
}
