// Makes the chain of custody of a bundle anew: node bundle.mjs <folder of the bag>. Names each history that does not fit.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const folder = process.argv[2];
const read = (name) => readFileSync(`${folder}/${name}`, 'utf8');
const lines = (name) => read(name).split('\n').filter((line) => line !== '');
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const number = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const measured = (text) => {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([number(bytes.length), bytes]);
};

const heads = new Map();
const broken = [];
const rows = [];
const NAMES = { fact: 'factId', content: 'contentId', attachment: 'attachmentId', transfer: 'transferId' };
const detailed = (detail, clear) => {
  const [name, ...value] = detail.split('=');
  return String(clear[NAMES[name] ?? name]) === value.join('=');
};
const tells = ([item, recorded, occurred, event, by, details], id, metadata, clear) =>
  item === id && recorded === metadata.recordedAt && occurred === metadata.occurredAt && by === metadata.actor &&
  event === metadata.type.split('.')[2] && details.split(' ').filter((each) => each !== '').every((each) => detailed(each, clear));
for (const event of lines('data/events.jsonl').map((line) => JSON.parse(line))) {
  const history = `${event.category} ${event.id}`;
  const before = heads.get(history) ?? { version: 0, hash: '' };
  const sealed = event.sealedDigest === '' ? sha256('') : Buffer.from(event.sealedDigest, 'hex');
  const hash = sha256(
    Buffer.from([2]), measured(event.category), measured(event.id), number(event.version), measured(event.metadata),
    sha256(event.clear), sealed, Buffer.from(before.hash, 'hex'),
  ).toString('hex');
  if (event.version !== before.version + 1 || hash !== event.hash) {
    broken.push(`${history} at version ${event.version}`);
  }
  heads.set(history, { version: event.version, hash: event.hash });
  rows.push({ event, at: `${history} at version ${event.version}` });
}

// each event stands in chain.tsv as it was recorded, and chain.tsv tells no other
const table = (name) => lines(name).slice(1).map((line) => line.split('\t'));
const untold = table('data/chain.tsv').filter((row) => row[3] !== 'log');
for (const { event, at } of rows) {
  const clear = JSON.parse(event.clear);
  const metadata = JSON.parse(event.metadata);
  const place = untold.findIndex((row) => tells(row, event.id, metadata, clear));
  if (place < 0) {
    broken.push(`${at}: not as chain.tsv tells it`);
  } else {
    untold.splice(place, 1);
  }
}
broken.push(...untold.map((row) => `${row[0]} ${row[3]}: told by chain.tsv alone`));

// each item has its file here or elsewhere, and no file is in no list
const items = table('data/items.tsv');
const listed = [...lines('manifest-sha256.txt'), ...lines('tagmanifest-sha256.txt')].map((line) => line.slice(66));
const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => !each.isDirectory())
  .map((each) => relative(folder, join(each.parentPath, each.name)));
const closed = new Set([...listed, 'tagmanifest-sha256.txt', 'signature/tagmanifest.p7s', 'signature/tagmanifest.tsr']);
const ids = new Set(rows.map((row) => row.event.id));
const isThere = ([, , where, file, sum]) => ({
  HERE: () => existsSync(`${folder}/data/${file}`) && lines('manifest-sha256.txt').includes(`${sum}  data/${file}`),
  ELSEWHERE: () => lines('data/elsewhere.sha256').includes(`${sum}  ${file}`),
})[where]?.() ?? true;
const stood = new Set(rows.map(({ event }) => `${event.category} ${event.id} ${event.version} ${event.hash}`));
const earlier = all.filter((name) => /^signature\/stamps\/.*\.txt$/.test(name));
const differs = (name) => lines(name).some((line) => !line.startsWith('salt ') && !stood.has(line));
broken.push(...earlier.filter(differs).map((name) => `${name}: stamped what events.jsonl does not tell`));
broken.push(...all.filter((name) => !closed.has(name)).map((name) => `${name}: in no list`));
broken.push(...[...ids].filter((id) => !items.some((item) => item[0] === id)).map((id) => `${id}: not in items.tsv`));
broken.push(...items.filter((item) => !ids.has(item[0])).map((item) => `${item[0]}: without events`));
broken.push(...items.filter((item) => !isThere(item)).map((item) => `${item[3]}: not where items.tsv says`));

const found = [...heads].map(([history, head]) => `${history} ${head.version} ${head.hash}`).sort();
const stamped = lines('signature/heads.txt').filter((line) => !line.startsWith('salt ')).sort();
const custody = read('data/chain.tsv');
broken.push(...stamped.filter((head) => !found.includes(head)).map((head) => `${head}: not the end of its events`));
broken.push(...found.filter((head) => !stamped.includes(head)).map((head) => `${head}: not in heads.txt`));
broken.push(...found.filter((head) => !custody.includes(`hash=${head.split(' ')[3]}`)).map((head) => `${head}: not in chain.tsv`));
broken.forEach((each) => console.log(`BROKEN ${each}`));
console.log(`${heads.size} histories, ${broken.length} broken`);
process.exit(broken.length === 0 ? 0 : 1);
