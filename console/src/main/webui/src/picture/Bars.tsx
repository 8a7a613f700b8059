const WIDTH = 320;
const ROW = 28;
const BAR = 18;

/** Lengths side by side, the longest as wide as the picture. */
export function Bars({ values }: { values: number[] }) {
  const most = Math.max(1, ...values);
  return (
    <svg className="bars" viewBox={`0 0 ${WIDTH} ${values.length * ROW}`} focusable="false">
      {values.map((value, index) => {
        const width = (value / most) * WIDTH;
        return (
          <g key={index}>
            <rect className="bar-ground" x="0" y={index * ROW + 5} width={WIDTH} height={BAR} />
            <rect className="bar-value" x="0" y={index * ROW + 5} width={width} height={BAR} />
          </g>
        );
      })}
    </svg>
  );
}
