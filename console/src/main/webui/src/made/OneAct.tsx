import { Button } from '@patternfly/react-core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActForm } from './ActForm';
import type { Made, MadeCommand, MadeWords } from './acts';
import { DraftMark } from './DraftMark';
import { aboutOf, type OnThing } from './onThing';

interface Listed {
  id: string;
  command: MadeCommand;
  made: Made;
  words: MadeWords;
  on: OnThing;
  screen: string | undefined;
  level: 'h4' | 'h5';
}

/** One act: a link to its screen, or a button that opens its form below, which takes the focus. What was typed stays. */
export function OneAct({ screen, ...listed }: Listed) {
  const { t } = useTranslation('made');
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { id, words, on } = listed;
  const name = words.commands[id] ?? id;
  const label = on.name === undefined ? undefined : `${name}: ${on.name}`;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
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
