import { createContext, type ReactNode, useContext } from 'react';
import { useOpenings } from '../kit/useOpened';

/** Words that were opened. */
export interface Shown {
  /** The report, the plan or the file in which they were sealed. */
  of: string;
  part: string;
  draw: (until: number, onClose: () => void) => ReactNode;
}

interface Telling {
  reportIds: string[];
  show: (words: Shown) => void;
}

const Here = createContext<Telling>({ reportIds: [], show: () => undefined });

/** The reports of the thing on the page, and how what was opened of them is shown. */
export const useTelling = (): Telling => useContext(Here);

interface Page {
  /** What is known without an opening, beside the page. */
  facts?: ReactNode;
  reportIds: string[];
  /** Plans and files that the reader may open. */
  thingIds?: string[];
  children: ReactNode;
}

/**
 * A page, and what was opened of its reports, plans and file: at its side where there is room, else above it. The words are in
 * the memory of this component alone, which goes when its thing does: give it the thing as its key.
 */
export function Telling({ reportIds, thingIds = [], facts, children }: Page) {
  const { all, show, hide } = useOpenings<Shown>((one, other) => one.of === other.of && one.part === other.part);
  const here = all.filter(({ what }) => [...reportIds, ...thingIds].includes(what.of)); // a thing that left the reader takes its words along
  const isBeside = Boolean(facts) || here.length > 0;
  return (
    <Here value={{ reportIds, show }}>
      <div className="telling">
        <div className={isBeside ? 'telling-columns' : undefined}>
          {isBeside && (
            <div className="telling-side">
              <div className="telling-words">
                {here.map(({ what, until }) => (
                  <div key={`${what.of} ${what.part}`}>{what.draw(until, () => hide(what))}</div>
                ))}
              </div>
              {facts && <div className="telling-facts">{facts}</div>}
            </div>
          )}
          <div className="telling-page">{children}</div>
        </div>
      </div>
    </Here>
  );
}
