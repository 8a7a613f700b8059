import type { CSSProperties } from 'react';

const FAINTEST = 12;
const STRONGEST = 42;

export interface Tile {
  name: string;
  /** Absent if the count is too small to be shown. */
  value: number | undefined;
  words: string;
}

/** The areas as tiles, in the order of the profile: the darker, the more. A tile is as high as its name needs. */
export function Tiles({ tiles }: { tiles: Tile[] }) {
  const most = Math.max(1, ...tiles.map((tile) => tile.value ?? 0));
  const dark = ({ value }: Tile) => ({ '--dark': value === undefined ? '0%' : `${FAINTEST + (STRONGEST - FAINTEST) * (value / most)}%` }) as CSSProperties;
  return (
    <div className="tiles">
      {tiles.map((tile) => (
        <div key={tile.name} className="tile" style={dark(tile)}>
          <span>{tile.name}</span>
          <span className={tile.value === undefined ? 'tile-few' : 'tile-count'}>{tile.words}</span>
        </div>
      ))}
    </div>
  );
}
