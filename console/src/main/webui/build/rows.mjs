import { readFileSync } from 'node:fs';

/** The rows of a file of ours: cells between semicolons; what begins with # is a comment. */
export const rows = (file, between = ';') =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split(between).map((cell) => cell.trim()));
