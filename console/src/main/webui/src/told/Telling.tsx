import { createContext, type ReactNode, useContext } from 'react';
import { useOpenings } from '../kit/useOpened';
import { Opened } from './Opened';
import type { OpenedReport, ReportView } from './queries';

interface Telling {
  reportIds: string[];
  show: (of: ReportView, what: OpenedReport) => void;
}

const Here = createContext<Telling>({ reportIds: [], show: () => undefined });

/** The reports of the thing on the page, and how what was opened of them is shown. */
export const useTelling = (): Telling => useContext(Here);

interface Page {
  /** What else was opened on this page. */
  words?: ReactNode;
  /** What is known without an opening, beside the page. */
  facts?: ReactNode;
  reportIds: string[];
  children: ReactNode;
}

/**
 * A page, and what was opened of its reports: at its side where there is room, else above it. The words are in the
 * memory of this component alone, which goes when its thing does: give it the thing as its key.
 */
export function Telling({ reportIds, words, facts, children }: Page) {
  const { all, show, hide } = useOpenings<{ of: ReportView; what: OpenedReport }>(
    (one, other) => one.of.reportId === other.of.reportId && one.what.part === other.what.part,
  );
  const here = all.filter(({ what }) => reportIds.includes(what.of.reportId)); // a report that left the reader takes its words along
  const isBeside = Boolean(words) || Boolean(facts) || here.length > 0;
  return (
    <Here value={{ reportIds, show: (of, what) => show({ of, what }) }}>
      <div className="telling">
        <div className={isBeside ? 'telling-columns' : undefined}>
          {isBeside && (
            <div className="telling-side">
              <div className="telling-words">
                {here.map(({ what, until }) => (
                  <Opened key={what.what.openingId} {...what} until={until} onClose={() => hide(what)} />
                ))}
                {words}
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
