import { expect, it } from 'vitest';
import { beginning, caseNumber } from './caseNumber';

it('is the number that the services write', () => {
  expect(caseNumber('5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0001')).toBe('9T3GF-9T001-F');
});

it('is found by its first symbols as they are typed, and by nothing that no number begins with', () => {
  expect(beginning('9t3gf-9t')).toBe('9T3GF9T');
  expect(beginning('9T3GF-9T001-F')).toBe('9T3GF9T001');
  expect(beginning(' o i l')).toBe('011');
  expect(['', ' - ', '¿', 'U', '*'].map(beginning)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
