import { expect, it } from 'vitest';
import { caseNumber } from './caseNumber';

it('is the number that the services write', () => {
  expect(caseNumber('5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0001')).toBe('9T3GF-9T001-F');
});
