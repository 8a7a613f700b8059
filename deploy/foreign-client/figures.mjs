// Reads the export of figures with a library that knows JSON-LD 1.1 and nothing of Esperanza. It fetches nothing.
// node figures.mjs <file of the export>
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import jsonld from "jsonld";

const CUBE = "http://purl.org/linked-data/cube#";
const documentLoader = async (url) => {
  throw new Error(`nothing has to be fetched, but ${url}`);
};

const document = JSON.parse(readFileSync(process.argv[2], "utf8"));
const [set] = await jsonld.expand(document, { documentLoader });
assert.deepEqual(set["@type"], [`${CUBE}DataSet`]);
const observations = set[`${CUBE}observation`];
const acts = new Set();
for (const observation of observations) {
  assert.deepEqual(observation["@type"], [`${CUBE}Observation`]);
  assert.ok(observation["urn:esperanza:figures:casesAtLeast"][0]["@value"] >= 5);
  for (const act of observation["urn:esperanza:figures:act"] ?? []) {
    assert.match(act["@id"], /^urn:huridocs:mt4:[0-9]{12}$/);
    acts.add(act["@id"]);
  }
}
const triples = await jsonld.toRDF(document, { documentLoader });
assert.ok(triples.length > observations.length);
console.log(`${observations.length} observations read, of ${acts.size} types of acts`);
