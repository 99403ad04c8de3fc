import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { axisMs, axisStart, timelinePeople } from './people';
import { offer } from './stage';

const people = timelinePeople(10_000);
const groups = people.map(({ id, name }) => ({ id, content: name }));
const items = people.flatMap(({ id, bars }) =>
  bars.map(({ start, end }, bar) => ({ id: `${id} ${bar}`, group: id, content: '', start: axisStart + start, end: axisStart + end })),
);
let timeline: Timeline | null = null;

function drawn(target: Timeline, run: () => void): Promise<void> {
  return new Promise((resolve) => {
    target.on('changed', function done() {
      target.off('changed', done);
      resolve();
    });
    run();
  });
}

offer({
  mount(root) {
    // With `start` and `end` among the options its first picture waits about a second: this is its fast way.
    const made = new Timeline(root, new DataSet(items), new DataSet(groups), {
      height: 600,
      stack: false,
      verticalScroll: true,
      orientation: 'top',
      zoomKey: 'ctrlKey',
      margin: { item: 4, axis: 4 },
      showCurrentTime: false,
    });
    timeline = made;
    return drawn(made, () => made.setWindow(axisStart, axisStart + axisMs, { animation: false }));
  },
  zoom: ({ start, end }) => timeline?.setWindow(axisStart + start, axisStart + end, { animation: false }),
  unmount: () => timeline?.destroy(),
});
