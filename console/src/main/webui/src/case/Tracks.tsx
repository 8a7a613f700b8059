import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import type { Term } from '../api/terms';
import { useNoTerm } from '../kit/noTerm';
import { useSay } from '../kit/say';
import { Due } from '../kit/Terms';
import type { OnCase } from './onCase';
import { type Names, useResponsible } from './useResponsible';

/** Each track, and the functions that owe its terms. */
const TRACKS = [
  { name: 'protection', holders: ['protection-officer', 'risk-analyst', 'board-member'] },
  { name: 'investigation', holders: ['investigator'] },
  { name: 'person', holders: ['intake-officer', 'custodian', 'supervisor', 'ombudsman'] },
] as const;

/** Protection, investigation and the person, side by side: who is responsible, and what is awaited from them until when. */
export function Tracks({ known, clocks }: OnCase) {
  const { t } = useTranslation('case');
  const responsible = useResponsible(known.caseId);
  return (
    <section className="tracks" aria-label={t('track.label')}>
      {TRACKS.map(({ name, holders }) => (
        <Track
          key={name}
          title={t(`track.${name}`)}
          named={responsible[name]}
          terms={clocks.data?.filter((term) => (holders as readonly string[]).includes(term.holder))}
        />
      ))}
    </section>
  );
}

interface Shown {
  title: string;
  named: Names;
  terms: Term[] | undefined;
}

function Track({ title, named, terms }: Shown) {
  const { t } = useTranslation(['case', 'app']);
  const noTerm = useNoTerm();
  const next = terms?.find((term) => term.state === 'RUNNING');
  const overdue = terms?.filter((term) => term.state === 'BREACHED') ?? [];
  return (
    <section className="track" aria-label={title}>
      <Title headingLevel="h2" size="md">
        {title}
      </Title>
      <dl>
        {named && (
          <>
            <dt>{t('track.responsible')}</dt>
            <dd>{named}</dd>
          </>
        )}
        <dt>{t('track.next')}</dt>
        <dd>{next ? <Owed term={next} /> : terms ? noTerm : t('app:notYet')}</dd>
        {overdue.length > 0 && (
          <>
            <dt>{t('track.overdue')}</dt>
            <dd>
              <ul>
                {overdue.map((term) => (
                  <li key={term.deadlineId}>
                    <Owed term={term} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** Which function owes it, what, and until when. */
function Owed({ term }: { term: Term }) {
  const { t } = useTranslation('app');
  const labels = useLabels();
  const say = useSay();
  return (
    <>
      {term.label ? say(term.label) : t('term.other')}: <Due of={term} /> · {labels.of('Role', term.holder)}
    </>
  );
}
