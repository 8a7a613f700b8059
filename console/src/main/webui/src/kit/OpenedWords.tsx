import { Button, Title } from '@patternfly/react-core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from './time';

interface Shown {
  title: string;
  /** Name and words, in their order. */
  lines?: [string, string][];
  until: number;
  onClose: () => void;
  /** What is said besides. */
  children?: ReactNode;
}

/** Words that were opened: plain text, for as long as they may stay on the screen. */
export function OpenedWords({ title, lines = [], until, onClose, children }: Shown) {
  const { t } = useTranslation();
  const times = useTimes();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [until]);
  return (
    <section className="opened" aria-label={title} ref={box} tabIndex={-1}>
      <Title headingLevel="h2" size="lg">{title}</Title>
      {lines.length === 0 && !children && <p>{t('opened.nothing')}</p>}
      <dl>
        {lines.map(([name, words], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {children}
      <p>{t('opened.leaves', { at: times.clock(until) })}</p>
      <Button variant="secondary" size="sm" onClick={onClose}>
        {t('opened.close')}
      </Button>
    </section>
  );
}
