const SIDE = 104;
const GAP = 8;
const ACROSS = 3;
const FAINTEST = 0.12;
const STRONGEST = 0.42;

export interface Tile {
  name: string;
  /** Absent if the count is too small to be shown. */
  value: number | undefined;
  words: string;
}

/** The areas as tiles of one size, in the order of the profile: the darker, the more. */
export function Tiles({ tiles }: { tiles: Tile[] }) {
  const most = Math.max(1, ...tiles.map((tile) => tile.value ?? 0));
  const rows = Math.ceil(tiles.length / ACROSS);
  const step = SIDE + GAP;
  return (
    <svg className="tiles" viewBox={`0 0 ${ACROSS * step} ${rows * step}`} focusable="false">
      {tiles.map((tile, index) => (
        <g key={tile.name} transform={`translate(${(index % ACROSS) * step} ${Math.floor(index / ACROSS) * step})`}>
          <rect className="tile-ground" width={SIDE} height={SIDE} rx="6" />
          {tile.value !== undefined && (
            <rect
              className="tile-value"
              width={SIDE}
              height={SIDE}
              rx="6"
              fillOpacity={FAINTEST + (STRONGEST - FAINTEST) * (tile.value / most)}
            />
          )}
          <text x="10" y="24" className="tile-name">
            {tile.name}
          </text>
          <text x="10" y={SIDE - 14} className={tile.value === undefined ? 'tile-few' : 'tile-count'}>
            {tile.words}
          </text>
        </g>
      ))}
    </svg>
  );
}
