// Reads published events with a library that knows CloudEvents 1.0 and nothing of Esperanza.
// node events.mjs <file of Kafka records: a list of {key, headers, value}>
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Kafka } from "cloudevents";

const records = JSON.parse(readFileSync(process.argv[2], "utf8"));
const ids = new Set();

function read({ key, headers, value }) {
  const message = { key, headers, value: Buffer.from(value) };
  assert.equal(headers.ce_specversion, "1.0");
  assert.ok(Kafka.isEvent(message));
  const event = Kafka.toEvent(message);
  assert.ok(event.validate());
  assert.equal(event.datacontenttype, "application/json");
  assert.deepEqual(event.data, JSON.parse(value));
  assert.equal(event.partitionkey, key);
  assert.equal(Date.parse(event.time), Date.parse(headers.ce_time));

  const attributes = Object.entries(headers).filter(([name]) => name.startsWith("ce_") && name !== "ce_time");
  assert.equal(attributes.length + 2, Object.keys(headers).length);
  for (const [name, text] of attributes) {
    assert.match(name, /^ce_[a-z0-9]{1,20}$/);
    assert.equal(event[name.slice("ce_".length)], text);
  }
  const again = Kafka.binary(event);
  for (const [name, text] of attributes) {
    assert.equal(again.headers[name], text);
  }
  ids.add(`${event.source} ${event.id}`);
  return event.type;
}

const types = new Set(records.map(read));
assert.equal(ids.size, records.length);
console.log(`${records.length} records read, of ${types.size} types`);
