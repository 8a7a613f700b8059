// Follows the cases by the AsyncAPI document of notification alone: is cut off, and resumes without a gap.
// node follow.mjs <AsyncAPI document> <address of notification> <token of a reader> <address of intake> <token of a hotline>
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Parser } from "@asyncapi/parser";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { HTTP } from "cloudevents";
import { EventSourceParserStream } from "eventsource-parser/stream";

const [file, notification, token, intake, hotline] = process.argv.slice(2);
const { document } = await new Parser().parse(readFileSync(file, "utf8"));
const operation = document.operations().get("followCases");
const address = notification + operation.channels().all()[0].address();
const resumedBy = operation.extensions().get("x-resumed-by").value();
const ajv = addFormats(new Ajv({ strictSchema: false, logger: false }));
const declared = new Map(operation.messages().all().map((each) => [
  each.headers().property("event").const(),
  { type: each.name(), contentType: each.contentType(), judge: ajv.compile(each.payload().json()) },
]));

// Reads a message as a library that knows CloudEvents 1.0 does: the same event whose data the item is.
function read({ type, contentType, judge }, data) {
  assert.ok(judge(JSON.parse(data)), ajv.errorsText(judge.errors));
  const event = HTTP.toEvent({ headers: { "content-type": contentType }, body: data });
  assert.ok(event.validate());
  assert.equal(event.type, type);
  assert.equal(notification + event.source, address);
  assert.equal(event.id, `${event.data.id}/${event.data.caseId}`);
  assert.equal(Date.parse(event.time), Date.parse(event.data.at));
  return event;
}

// From its first bytes on, the stream misses nothing.
function begun(told) {
  return new TransformStream({
    transform(bytes, out) {
      told();
      told = () => {};
      out.enqueue(bytes);
    },
  });
}

// Reads until the messages are enough, then cuts the connection: the id of the last one is where the next reading begins.
async function follow(lastId, opened, isEnough) {
  const cut = new AbortController();
  const headers = { Accept: "text/event-stream", Authorization: `Bearer ${token}` };
  if (lastId) headers[resumedBy] = lastId;
  const answer = await fetch(address, { headers, signal: cut.signal });
  assert.equal(answer.status, 200);
  const told = [];
  const messages = answer.body
    .pipeThrough(begun(opened))
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  for await (const { event = "message", id, data } of messages) {
    const message = declared.get(event);
    if (!message?.type || !data) continue;
    told.push({ id, entry: read(message, data).data });
    if (isEnough(told)) break;
  }
  cut.abort();
  return told;
}

async function report() {
  const sent = await fetch(`${intake}/v1/reports`, {
    method: "POST",
    headers: { Authorization: `Bearer ${hotline}`, "Content-Type": "application/json", "Idempotency-Key": randomUUID() },
    body: JSON.stringify({ channel: "HOTLINE", account: "A foreign client tells of a threat", imminentDanger: true,
      parties: [{ kind: "PERSON" }], consents: { INVESTIGATION: "GRANTED", PROTECTION: "GRANTED" } }),
  });
  assert.equal(sent.status, 201);
}

const isReceived = ({ entry }) => entry.what === "report-received";
const first = await follow(undefined, report, (told) => told.some(isReceived));
await report(); // while nobody reads
const known = new Set(first.map(({ entry }) => entry.id));
const isNew = (message) => isReceived(message) && !known.has(message.entry.id);
const rest = await follow(first.at(-1).id, () => {}, (told) => told.some(isNew));
assert.notEqual(rest.find(isNew).entry.caseId, first.find(isReceived).entry.caseId);
console.log("followed, cut off, resumed: both reports were told");
process.exit(0);
