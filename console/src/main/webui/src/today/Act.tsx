import { Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { MOST } from '../api/pages';
import { runs, type Term, termsOf, termsUpTo } from '../api/terms';
import { caseNumber } from '../kit/caseNumber';
import { NotRead } from '../kit/NotRead';
import { Said } from '../kit/Said';
import { Archive } from './Archive';
import { Claim } from './Claim';
import type { ActName, OTHERS } from './duties';
import { Erasure } from './Erasure';
import { GiveFile } from './GiveFile';
import { Glass } from './Glass';
import { Inactivity } from './Inactivity';
import { Oversight } from './Oversight';

const SHOWN: Record<ActName | (typeof OTHERS)[number], (id: string) => ReactNode> = {
  oversight: (id: string) => <OfTerm id={id} shown={(term) => <Oversight term={term} />} />,
  glass: (id: string) => <OfTerm id={id} shown={(term) => <Glass term={term} />} />,
  inactivity: (id: string) => <OfTerm id={id} shown={(term) => <Inactivity term={term} />} />,
  archive: (id: string) => <OfTerm id={id} shown={(term) => <Archive term={term} />} />,
  file: (id: string) => <GiveFile caseId={id} />,
  claim: (id: string) => <Claim reportId={id} />,
  erasure: (id: string) => <Erasure erasureId={id} />,
};

const isAct = (name: string): name is keyof typeof SHOWN => Object.hasOwn(SHOWN, name);

/** One act of a supervisor, beside the day. */
export function Act() {
  const { t } = useTranslation('today');
  const { act = '', id = '' } = useParams();
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), [act, id]);
  if (!isAct(act)) {
    return null;
  }
  return (
    <aside className="report" aria-label={t(`acts.${act}.title`)}>
      <div ref={heading} tabIndex={-1}>
        <Title headingLevel="h2">{t(`acts.${act}.title`)}</Title>
      </div>
      <Link to="/today">{t('back')}</Link>
      <div key={`${act} ${id}`}>{SHOWN[act](id)}</div>
    </aside>
  );
}

/** Finds the term among those of its case, or among all; it stays on the screen after the act has met it. */
function OfTerm({ id, shown }: { id: string; shown: (term: Term) => ReactNode }) {
  const { t } = useTranslation(['today', 'app']);
  const caseId = useSearchParams()[0].get('case');
  const ofCase = useQuery({ ...termsOf(caseId ?? ''), enabled: caseId !== null });
  const all = useQuery({ ...termsUpTo(MOST), enabled: caseId === null, throwOnError: false });
  const found = (ofCase.data ?? all.data?.items)?.find((term) => term.deadlineId === id && runs(term));
  const [kept, keep] = useState(found);
  if (found && !kept) {
    keep(found);
  }
  const term = kept ?? found;
  if (!term) {
    const read = caseId === null ? all : ofCase;
    return read.data === undefined ? <NotRead of={read} /> : <p>{t(caseId === null && all.data?.more ? 'app:partial' : 'gone')}</p>;
  }
  return (
    <>
      <p>
        <Link to={`/cases/${term.caseId}`}>{caseNumber(term.caseId)}</Link> · <Said of={term.explanation} />
      </p>
      {shown(term)}
    </>
  );
}
