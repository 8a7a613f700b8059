import type { ReactNode } from 'react';

interface Shown {
  id: string;
  title: string;
  none: string;
  empty: boolean;
  children: ReactNode;
}

/** A part of the day, to which a number above leads; what is empty says so in words. */
export function Part({ id, title, none, empty, children }: Shown) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{title}</h2>
      {empty ? <p>{none}</p> : children}
    </section>
  );
}
