import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { definition } from './queries';

/** Says what indicators and milestones are called in the user's language. */
export interface Names {
  name: (indicator: string) => string;
  formula: (indicator: string) => string;
  milestone: (indicator: string, milestone: string) => string;
}

export function useDefinitions(codes: readonly string[]): Names {
  const { i18n } = useTranslation();
  const found = useQueries({ queries: codes.map((code) => definition(code)) });
  const of = (code: string) => found[codes.indexOf(code)]?.data;
  const say = (texts: Record<string, string> | undefined) => texts?.[i18n.language] ?? texts?.['es'] ?? '…';
  return {
    name: (code) => say(of(code)?.name),
    formula: (code) => say(of(code)?.formula),
    milestone: (code, milestone) => say(of(code)?.milestones.find((each) => each.milestone === milestone)?.label),
  };
}
