import type { ReactNode } from 'react';

/** One length of a table: the whole width of its cell is the longest one. */
export function Bar({ part, words }: { part: number; words: string }) {
  return (
    <LabelledBar words={words}>
      <span className="bar-value" style={{ inlineSize: percent(part) }} />
    </LabelledBar>
  );
}

/** Lengths one upon the other, the first one the darkest, with their number beside them. */
export function Bars({ parts, words }: { parts: number[]; words: string }) {
  return (
    <LabelledBar words={words}>
      {parts.toReversed().map((part, index) => (
        <span key={index} className="bar-value" style={{ inlineSize: percent(part), opacity: 0.25 + (0.75 * (index + 1)) / parts.length }} />
      ))}
    </LabelledBar>
  );
}

function LabelledBar({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className="bar-cell">
      <span className="bar-track" aria-hidden="true">
        {children}
      </span>
      <span className="bar-words">{words}</span>
    </div>
  );
}

const percent = (part: number) => `${(Math.min(Math.max(part, 0), 1) * 100).toFixed(1)}%`;
