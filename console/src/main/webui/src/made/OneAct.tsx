import { Button } from '@patternfly/react-core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useHasDraft } from '../kit/draft';
import { refusalWords } from '../kit/refusals';
import { ActForm } from './ActForm';
import type { Made, MadeCommand, MadeWords } from './acts';
import { DraftMark } from './DraftMark';
import type { JudgedAct } from './judged';
import { aboutOf, type OnThing } from './onThing';

interface Listed {
  id: string;
  command: MadeCommand;
  made: Made;
  words: MadeWords;
  on: OnThing;
  screen: string | undefined;
  level: 'h4' | 'h5';
  /** How it stands now, as far as the service has said. */
  judged?: JudgedAct | undefined;
  /** Tells the form from another one of the same act on the page. */
  place?: string;
  /** The values of its fields with which it meets the duty at whose place it stands. */
  choose?: Record<string, string>;
}

/**
 * One act: a link to its screen, or a button that opens its form below, which takes the focus. What was typed stays. An
 * act that is closed now says why; a draft of it can still be reached.
 */
export function OneAct({ screen, judged, ...listed }: Listed) {
  const { t } = useTranslation('made');
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { id, words, on } = listed;
  const name = words.commands[id] ?? id;
  const label = on.name === undefined ? undefined : `${name}: ${on.name}`;
  const hasDraft = useHasDraft([aboutOf(id, on)]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  if (judged?.standing === 'CLOSED' && !open && !hasDraft) {
    return (
      <li>
        {name} <span className="row-extra">{t('closed', { why: refusalWords(judged.refusal) ?? t('closedOnly') })}</span>
      </li>
    );
  }
  if (screen !== undefined) {
    return (
      <li>
        <Link to={screen} aria-label={label}>
          {name}
        </Link>
      </li>
    );
  }
  return (
    <li>
      <Button ref={button} variant="link" isInline aria-expanded={open} aria-label={label} onClick={() => setOpen(!open)}>
        {name}
      </Button>
      <DraftMark of={[aboutOf(id, on)]} />
      {judged?.standing === 'UNKNOWN' && <span className="row-extra"> {t('notKnown')}</span>}
      {open && (
        <div className="made-form">
          <ActForm {...listed} />
          <Button variant="link" size="sm" onClick={close}>
            {t('close')}
          </Button>
        </div>
      )}
    </li>
  );
}
