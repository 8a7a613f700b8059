import { Button } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/refusal';
import { ActError } from './ActError';
import { save } from './save';

interface Printed {
  label: string;
  /** What the button prints, for those who hear it without its row. */
  of: string;
  /** The name of the file: it names neither a person nor a case. */
  name: string;
  /** @param key that of the intention: after silence the same print is asked for again */
  print: (key: string) => Promise<Blob>;
  onPrinted?: () => void;
}

/** A document that the service prints, given to the person as a file. No copy of it stays in the page. */
export function PrintButton({ label, of, name, print, onPrinted }: Printed) {
  const [key, setKey] = useState(() => crypto.randomUUID());
  const printing = useMutation({
    gcTime: 0,
    retry: false,
    mutationFn: async () => save(name, await print(key)),
    onSuccess: () => {
      setKey(crypto.randomUUID());
      onPrinted?.();
    },
    onError: (cause) => {
      if (cause instanceof Problem) {
        setKey(crypto.randomUUID());
      }
    },
  });
  return (
    <>
      <Button variant="secondary" size="sm" aria-label={of} isDisabled={printing.isPending} onClick={() => printing.mutate()}>
        {label}
      </Button>
      <ActError of={printing.error} read />
    </>
  );
}
