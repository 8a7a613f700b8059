import type { Row } from './queries';

const WIDTH = 320;
const ROW = 28;
const BAR = 18;
const WHOLE = 1000;

/** Of each stage how many cases had left it by each mark: the first mark is the darkest. */
export function Stages({ rows }: { rows: Row[] }) {
  return (
    <svg className="bars" viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`} focusable="false">
      {rows.map((row, index) => (
        <g key={index} transform={`translate(0 ${index * ROW + 5})`}>
          <rect className="bar-ground" width={WIDTH} height={BAR} />
          {[...row.reached].reverse().map((reach, mark) => (
            <rect
              key={reach.milestone}
              className="bar-value"
              width={((reach.share ?? 0) / WHOLE) * WIDTH}
              height={BAR}
              fillOpacity={0.25 + (0.75 * (mark + 1)) / row.reached.length}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}
