import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api';
import { FACETS, type Facet, useLabels } from '../api/labels';
import { OpenedWords } from '../kit/OpenedWords';
import { useTimes } from '../kit/time';
import { useNoted } from './useNoted';

type Told = Schemas['OpenedReport'];
type Said = Schemas['Said'];

/** What was sealed in the report. */
export function Opened({ what, until, onClose }: { what: Told; until: number; onClose: () => void }) {
  const { t } = useTranslation('queue');
  const lines = useLines()(what);
  const title = t('opening.opened', { part: t(`opening.parts.${what.part}`) });
  return <OpenedWords title={title} lines={lines} until={until} onClose={onClose} />;
}

function useLines(): (what: Told) => [string, string][] {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const times = useTimes();
  const noted = useNoted();
  const list = (words: string[]) => words.join(', ');
  const kind = ({ kind: of }: Said) => (of === 'QUESTION' ? t('opening.asked') : labels.of('StatementKind', of));
  const words = (said: Said, all: Said[]) => {
    const question = all.find((each) => each.id === said.answers)?.words;
    return [question && t('opening.answers', { question }), said.words].filter(Boolean).join('\n');
  };
  return (what) => {
    const { told, reporter } = what;
    const facets = Object.entries(told?.facets ?? {}).map(([facet, codes]): [string, string] => {
      const of = FACETS[facet as Facet];
      return [labels.title(of), list(codes.map((code) => labels.of(of, code)))];
    });
    const lines: [string, string | undefined][] = [
      [t('opening.account'), told?.account],
      [t('report.reporter'), told?.exactly && labels.of('ReporterKind', told.exactly.reporterKind)],
      [t('report.when'), told?.exactly?.occurredFrom && times.instant(told.exactly.occurredFrom)],
      [t('opening.code'), told?.code],
      [t('opening.place'), told?.place],
      [t('opening.files'), told && list(told.files)],
      [t('opening.institutions'), told && list(told.institutions)],
      [t('opening.traces'), told && list(told.traces.map((trace) => `${labels.of('TraceKind', trace.kind)}: ${trace.value}`))],
      [t('opening.defence'), told?.defenceDescription],
      ...facets,
      ...Object.entries(told?.unmapped ?? {}),
      ...what.said.map((said): [string, string] => [`${kind(said)} · ${times.instant(said.at)}`, words(said, what.said)]),
      ...what.judgements.map(noted),
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
