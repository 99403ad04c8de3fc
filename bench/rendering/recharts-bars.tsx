import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import type { Span } from '@/lib/domain/interval';
import { axisMs, timelinePeople } from './people';
import { offer } from './stage';

const rowHeight = 24;
const people = timelinePeople(10_000);
const data = people.map(({ name, bars: [first, second, third] }) => ({
  name,
  first: [first?.start, first?.end],
  second: [second?.start, second?.end],
  third: [third?.start, third?.end],
}));
let show: (view: Span) => void = () => undefined;

function Chart() {
  const [{ start, end }, setView] = useState<Span>({ start: 0, end: axisMs });
  show = setView;
  return (
    <div style={{ width: 1200, height: 600, overflowY: 'scroll' }}>
      <BarChart width={1180} height={data.length * rowHeight} data={data} layout="vertical" barGap={-10}>
        <XAxis type="number" domain={[start, end]} allowDataOverflow orientation="top" />
        <YAxis type="category" dataKey="name" width={200} interval={0} />
        {['first', 'second', 'third'].map((key) => (
          <Bar key={key} dataKey={key} barSize={10} fill="#3f6ae0" isAnimationActive={false} />
        ))}
      </BarChart>
    </div>
  );
}

let mounted: Root | null = null;

offer({
  mount(root) {
    mounted = createRoot(root);
    flushSync(() => mounted?.render(<Chart />));
  },
  zoom: (view) => flushSync(() => show(view)),
  unmount: () => mounted?.unmount(),
});
