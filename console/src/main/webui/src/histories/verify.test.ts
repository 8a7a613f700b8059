import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { firstBroken, type Link } from './verify';

const ID = '0b0e5a1c-6f0e-4a58-9d53-3f1f4f0c2a11';
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
const length = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const counted = (text: string) => Buffer.concat([length(Buffer.byteLength(text)), Buffer.from(text)]);

/** The chain as the services make it. */
function chain(...said: string[]): Link[] {
  let previous = Buffer.alloc(0);
  return said.map((stored, index) => {
    const clear = sha(Buffer.from(`clear ${index}`));
    const sealed = index === 0 ? Buffer.alloc(0) : sha(Buffer.from('sealed'));
    const digest = index === 0 ? sha(Buffer.alloc(0)) : sealed;
    previous = sha(
      Buffer.concat([Buffer.from([2]), counted('report'), counted(ID), length(index + 1), counted(stored), clear, digest, previous]),
    );
    return {
      version: index + 1,
      stored,
      clearDigest: clear.toString('hex'),
      sealedDigest: sealed.toString('hex'),
      hash: previous.toString('hex'),
    };
  });
}

it('a chain that nobody touched is whole', async () => {
  expect(await firstBroken('report', ID, chain('{"a":"é"}', '{}', '{"b":1}'))).toBeUndefined();
});

it('a changed word, a missing event and another stream are found', async () => {
  const links = chain('{"a":1}', '{"a":2}', '{"a":3}');
  const changed = links.map((link) => (link.version === 2 ? { ...link, stored: '{"a":9}' } : link));
  expect(await firstBroken('report', ID, changed)).toBe(2);
  expect(await firstBroken('report', ID, links.filter((link) => link.version !== 2))).toBe(3);
  expect(await firstBroken('party', ID, links)).toBe(1);
});
