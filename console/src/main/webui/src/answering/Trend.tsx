import type { Week } from './queries';

const WIDTH = 320;
const HEIGHT = 96;
const EDGE = 6;

/** The bounds of a half and of most answers, the oldest week first. Each step upwards is as many times longer. */
export function Trend({ weeks }: { weeks: Week[] }) {
  const spreads = weeks.toReversed().map(({ figures }) => figures?.answered);
  const longest = Math.max(2, ...spreads.map((each) => each?.most ?? 0));
  const across = (index: number) => EDGE + ((WIDTH - 2 * EDGE) * index) / Math.max(spreads.length - 1, 1);
  const up = (seconds: number) => HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * Math.log(Math.max(seconds, 1))) / Math.log(longest);
  const line = (of: 'half' | 'most') =>
    spreads.flatMap((each, index) => (each === undefined ? [] : [`${across(index).toFixed(1)},${up(each[of]).toFixed(1)}`])).join(' ');
  return (
    <svg className="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <polyline className="trend-most" points={line('most')} />
      <polyline className="trend-half" points={line('half')} />
    </svg>
  );
}
