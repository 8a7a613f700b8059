import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api';
import { Notice } from './Notice';
import { useTimes } from './time';

type Words = Schemas['Words'];
type CommandDone = Schemas['CommandDone'];

const isRecorded = (answer: unknown): answer is CommandDone =>
  typeof answer === 'object' && answer !== null && 'clocks' in answer;

/** An act is done; some services say nothing of terms. */
export function Done({ title, answer }: { title: string; answer: unknown }) {
  return isRecorded(answer) ? (
    <Recorded title={title} answer={answer} />
  ) : (
    <Notice variant="success" title={title} role="status" />
  );
}

/** What a command recorded, and which terms of law it moves. */
export function Recorded({ title, answer }: { title: string; answer: CommandDone }) {
  const { t, i18n } = useTranslation();
  const times = useTimes();
  const say = (words: Words) => words[i18n.language as keyof Words];
  const { started, met, contested } = answer.clocks;
  return (
    <Notice variant="success" title={title} role="status">
      <ul>
        {started.map((each) => (
          <li key={each.term}>{t('form.started', { term: say(each.label), due: times.instant(each.dueAt) })}</li>
        ))}
        {met.map((each) => (
          <li key={each.term}>{t(each.toBeConfirmed ? 'form.toBeConfirmed' : 'form.met', { term: say(each.label) })}</li>
        ))}
        {contested.map((each) => (
          <li key={each.term}>{t('form.contested', { term: say(each.label) })}</li>
        ))}
        {started.length + met.length + contested.length === 0 && <li>{t('form.nothingChanged')}</li>}
      </ul>
    </Notice>
  );
}
