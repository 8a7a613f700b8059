import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api';
import { FACETS, type Facet, useLabels } from '../api/labels';
import { useTimes } from '../kit/time';
import type { OpenedReport } from './queries';
import { useNoted } from './useNoted';

/** A name and its words, if there are any. */
export type Line = [string, string | undefined];

type Said = Schemas['Said'];

const list = (words: string[]) => words.join(', ');

/** The account and all that was said, kept, coded and judged since, in words. */
export function useAccount(): (what: OpenedReport) => Line[] {
  const [told, kept, said, coded, noted] = [useTold(), useKept(), useSaid(), useCoded(), useNoted()];
  return (what) => [
    ...(what.told ? told(what.told) : []),
    ...what.verbatims.flatMap(kept),
    ...what.said.map((each) => said(each, what.said)),
    ...what.codings.flatMap(coded),
    ...what.judgements.map(noted),
  ];
}

function useTold(): (told: Schemas['Particulars']) => Line[] {
  const { t } = useTranslation('told');
  const labels = useLabels();
  const times = useTimes();
  const facets = useFacets();
  return (told) => [
    [t('account.account'), told.account],
    [t('account.reporter'), told.exactly && labels.of('ReporterKind', told.exactly.reporterKind)],
    [t('account.when'), told.exactly?.occurredFrom && times.instant(told.exactly.occurredFrom)],
    [t('account.code'), told.code],
    [t('account.place'), told.place],
    [t('account.area'), told.exactArea && labels.area(told.exactArea)],
    [t('account.files'), list(told.files)],
    [t('account.institutions'), list(told.institutions)],
    [t('account.traces'), list(told.traces.map((trace) => `${labels.of('TraceKind', trace.kind)}: ${trace.value}`))],
    [t('account.defence'), told.defenceDescription],
    [labels.title('DefenceActivity'), list(told.defenceActivities.map((code) => labels.of('DefenceActivity', code)))],
    [labels.title('DefenceCause'), list(told.defenceCauses.map((code) => labels.of('DefenceCause', code)))],
    ...facets(told.facets),
    ...Object.entries(told.unmapped),
  ];
}

function useFacets(): (facets: Record<string, string[]>) => Line[] {
  const labels = useLabels();
  return (facets) =>
    Object.entries(facets).map(([facet, codes]) => {
      const of = FACETS[facet as Facet];
      return [labels.title(of), list(codes.map((code) => labels.of(of, code)))];
    });
}

/** A threat exactly as it came. */
function useKept(): (kept: Schemas['OpenedVerbatim']) => Line[] {
  const { t } = useTranslation('told');
  const times = useTimes();
  return ({ at, kind, words, place, sha256 }) => {
    const name = `${t(`kept.${kind}`)} · ${times.instant(at)}`;
    return [
      [name, words],
      [`${name} · ${t('kept.place')}`, place],
      [`${name} · SHA-256`, sha256],
    ];
  };
}

function useSaid(): (said: Said, all: Said[]) => Line {
  const { t } = useTranslation('told');
  const labels = useLabels();
  const times = useTimes();
  return ({ kind, at, answers, words }, all) => {
    const question = all.find((each) => each.id === answers)?.words;
    const name = kind === 'QUESTION' ? t('account.asked') : kind === 'NOTICE' ? t('account.notice') : labels.of('StatementKind', kind);
    return [`${name} · ${times.instant(at)}`, [question && t('account.answers', { question }), words].filter(Boolean).join('\n')];
  };
}

/** What officers coded and only who opens the account may read. */
function useCoded(): (coded: Schemas['OpenedReportSealedCoding']) => Line[] {
  const { t } = useTranslation('told');
  const labels = useLabels();
  const times = useTimes();
  const facets = useFacets();
  return ({ at, exactArea, facets: codes }) =>
    [[t('account.area'), exactArea && labels.area(exactArea)] satisfies Line, ...facets(codes)].map(([name, words]) => [
      `${name} · ${t('account.coded', { at: times.instant(at) })}`,
      words,
    ]);
}
