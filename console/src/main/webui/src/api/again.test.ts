import { beforeEach, expect, it } from 'vitest';
import { json, refused, services } from '../test/show';
import { forgetAnswers } from './again';
import { asScript } from './script';

const LIST = 'GET /api/notification/v1/alerts';
const ask = () => asScript(new Request(new URL('/api/notification/v1/alerts', location.href)));
const full = json({ items: [1] }, 200, { ETag: 'W/"a"', 'Esperanza-Position': '7' });
const same = () => new Response(null, { status: 304 });

beforeEach(forgetAnswers);

it('a list that says the same is not sent again, and is read as before', async () => {
  const sent = services({ [LIST]: [full, same] });
  await ask();
  const second = await ask();
  expect(await second.json()).toEqual({ items: [1] });
  expect(second.headers.get('Esperanza-Position')).toBe('7');
  expect(sent.map(({ headers }) => headers.get('If-None-Match'))).toEqual([null, 'W/"a"']);
});

it('the mark of a list is never taken for the version of a thing, nor a version for a mark', async () => {
  const sent = services({ [LIST]: [full, json({}, 200, { ETag: '"3"' })] });
  expect((await ask()).headers.get('ETag')).toBeNull();
  forgetAnswers();
  expect((await ask()).headers.get('ETag')).toBe('"3"');
  await ask();
  expect(sent.at(-1)?.headers.get('If-None-Match')).toBeNull();
});

it('nothing is held for a reader who was shut out of something', async () => {
  const sent = services({ [LIST]: [full, refused(404, 'not-found'), full] });
  await ask();
  await expect(ask()).rejects.toThrow();
  await ask();
  expect(sent.at(-1)?.headers.get('If-None-Match')).toBeNull();
});
