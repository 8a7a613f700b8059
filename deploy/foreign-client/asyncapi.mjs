// Reads the AsyncAPI documents of services with the parser of AsyncAPI, and judges each sample by its schema (draft 07).
// node asyncapi.mjs <file>...
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Parser } from "@asyncapi/parser";
import Ajv from "ajv";
import addFormats from "ajv-formats";

const ERROR = 0;
const WARNING = 1;
const parser = new Parser();
const ajv = new Ajv({ strictSchema: false, logger: false });
addFormats(ajv);

function judge(message) {
  const valid = ajv.compile(message.payload().json());
  for (const example of message.examples()) {
    assert.ok(valid(example.payload()), `${message.id()}: ${ajv.errorsText(valid.errors)}`);
  }
  return message.examples().length;
}

for (const file of process.argv.slice(2)) {
  const { document, diagnostics } = await parser.parse(readFileSync(file, "utf8"));
  const told = diagnostics.filter(({ severity }) => severity === ERROR || severity === WARNING);
  assert.deepEqual(told.map(({ message, path }) => `${path.join("/")}: ${message}`), []);
  const messages = document.messages().all();
  const samples = messages.map(judge).reduce((sum, count) => sum + count, 0);
  const sent = document.operations().filterBySend().length;
  console.log(`${basename(file)}: ${sent} operations, ${messages.length} messages, ${samples} samples`);
}
