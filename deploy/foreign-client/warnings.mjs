// Reads a feed of warnings with a library that knows Atom, and its messages with one that knows CAP 1.2.
// node warnings.mjs <folder with warnings.atom and the messages>
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { CAP_1_2 } from "@dec112/cap-ts";
import { parseAtomFeed } from "feedsmith";

const folder = process.argv[2];
const feed = parseAtomFeed(readFileSync(join(folder, "warnings.atom"), "utf8"));
assert.ok(feed.id && feed.title && Date.parse(feed.updated) && feed.authors[0].name);
assert.equal(feed.updated, feed.entries[0].updated);

for (const entry of feed.entries) {
  const { href, type } = entry.links.find(({ rel }) => rel === "alternate");
  assert.equal(type, "application/cap+xml");
  const alert = await CAP_1_2.Alert.fromXML(readFileSync(join(folder, basename(href)), "utf8"));
  assert.equal(entry.id, `urn:uuid:${alert.identifier}`);
  assert.equal(Date.parse(alert.sent), Date.parse(entry.updated));
  assert.equal(alert.info_list[0].headline, entry.title.value);
  const languages = alert.info_list.map(({ language }) => language);
  console.log(`${entry.categories[0].term} ${alert.identifier} ${entry.title.value} (${languages.join(", ")})`);
}
