import { Button, Title } from '@patternfly/react-core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api';
import { FACETS, type Facet, useLabels } from '../api/labels';
import { useTimes } from '../kit/time';

type Told = Schemas['OpenedReport'];

/** Words that were opened: plain text, for as long as they may stay on the screen. */
export function Opened({ what, until, onClose }: { what: Told; until: number; onClose: () => void }) {
  const { t } = useTranslation('queue');
  const times = useTimes();
  const lines = useLines()(what);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [what]);
  const title = t('opening.opened', { part: t(`opening.parts.${what.part}`) });
  return (
    <section className="opened" aria-label={title} ref={box} tabIndex={-1}>
      <Title headingLevel="h3">{title}</Title>
      {lines.length === 0 && <p>{t('opening.nothing')}</p>}
      <dl>
        {lines.map(([name, words], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p>{t('opening.leaves', { at: times.clock(until) })}</p>
      <Button variant="secondary" size="sm" onClick={onClose}>
        {t('opening.close')}
      </Button>
    </section>
  );
}

function useLines(): (what: Told) => [string, string][] {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const times = useTimes();
  const list = (words: string[]) => words.join(', ');
  return (what) => {
    const { told, reporter } = what;
    const facets = Object.entries(told?.facets ?? {}).map(([facet, codes]): [string, string] => {
      const of = FACETS[facet as Facet];
      return [labels.title(of), list(codes.map((code) => labels.of(of, code)))];
    });
    const lines: [string, string | undefined][] = [
      [t('opening.account'), told?.account],
      [t('opening.code'), told?.code],
      [t('opening.place'), told?.place],
      [t('opening.files'), told && list(told.files)],
      [t('opening.institutions'), told && list(told.institutions)],
      [t('opening.traces'), told && list(told.traces.map((trace) => `${labels.of('TraceKind', trace.kind)}: ${trace.value}`))],
      [t('opening.defence'), told?.defenceDescription],
      ...facets,
      ...Object.entries(told?.unmapped ?? {}),
      ...what.said.map((said): [string, string] => [`${t('opening.said')} · ${times.instant(said.at)}`, said.words ?? '']),
      ...what.judgements.map((judged): [string, string] => [`${t('opening.judgements')} · ${times.instant(judged.at)}`, judged.reasons ?? '']),
      ...what.parties.flatMap(({ identity }): [string, string | undefined][] => [
        [t('opening.name'), identity.name],
        [t('opening.contact'), identity.contact],
        [t('opening.document'), identity.document],
        [t('opening.note'), identity.note],
      ]),
      [t('opening.name'), reporter?.name],
      [t('opening.phone'), reporter?.phone],
      [t('opening.email'), reporter?.email],
      [t('opening.document'), reporter?.document],
    ];
    return lines.filter((line): line is [string, string] => Boolean(line[1]));
  };
}
