import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(brotliCompress);

/** Lays beside each script and style sheet what a browser gets that reads Brotli: as small as it can be, and made once. */
export const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  async writeBundle({ dir = '' }) {
    const assets = join(dir, 'assets');
    const texts = (await readdir(assets)).filter((file) => /\.(js|css)$/.test(file));
    await Promise.all(texts.map(async (file) => writeFile(join(assets, `${file}.br`), await compress(await readFile(join(assets, file))))));
  },
});
