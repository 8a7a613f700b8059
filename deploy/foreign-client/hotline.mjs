// A hotline: reports, follows, answers a question and listens to messages. docs/hotline.md explains each step.
// node hotline.mjs <address of intake> <address of tokens> <client id> <secret> [token of an officer, who asks the question]
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";

const [intake, tokens, id, secret, officer] = process.argv.slice(2);

async function token() {
  const body = new URLSearchParams({ grant_type: "client_credentials", client_id: id, client_secret: secret });
  return (await (await fetch(tokens, { method: "POST", body })).json()).access_token;
}

const bearer = await token();

/** Asks under one key until there is an answer: silence and 503 mean that the same request is sent again. */
async function ask(path, body, { method = body === undefined ? "GET" : "POST", by = bearer, key = randomUUID() } = {}) {
  const headers = { Authorization: `Bearer ${by}`, "Content-Type": "application/json" };
  if (method === "POST") headers["Idempotency-Key"] = key;
  for (;;) {
    const answer = await fetch(`${intake}/v1/${path}`, { method, headers, body: body && JSON.stringify(body) }).catch(() => undefined);
    if (answer && answer.status !== 503) {
      return { status: answer.status, version: answer.headers.get("etag"), data: JSON.parse((await answer.text()) || "null") };
    }
    await new Promise((later) => setTimeout(later, 1000 * Number(answer?.headers.get("retry-after") ?? 1)));
  }
}

export const receiver = (secret, told) =>
  createServer(async (request, response) => {
    try {
      told(new Webhook(secret).verify(await text(request), request.headers));
      response.writeHead(204).end();
    } catch {
      response.writeHead(400).end();
    }
  });

const waiting = [];
const known = new Set();
function told(message) {
  if (known.has(message.id)) return; // a message may come twice
  known.add(message.id);
  waiting.splice(0).forEach((look) => look(message));
}
/** The first message from now on that is meant. */
const message = (isMeant) =>
  new Promise((found) => {
    const look = (each) => (isMeant(each) ? found(each) : waiting.push(look));
    waiting.push(look);
  });

const unused = createServer();
await once(unused.listen(0, "127.0.0.1"), "listening");
const { port } = unused.address();
unused.close();

const webhook = await ask("webhooks", { url: `http://127.0.0.1:${port}/esperanza` });
assert.equal(webhook.status, 201);
const server = receiver(webhook.data.secret, told);
await once(server.listen(port, "127.0.0.1"), "listening");

const here = `webhooks/${webhook.data.webhookId}`;
const pinged = message((each) => each.type === "webhook.ping");
assert.equal((await ask(`${here}/ping`, {})).status, 202);
assert.equal((await pinged).test, true);
console.log("a ping came, and its signature is good");

const externalReference = `call ${randomUUID()}`;
const report = {
  externalReference,
  channel: "HOTLINE",
  account: "Una llamada anunció que volverían",
  occurred: { from: "2026-03-01T18:30:00-06:00", precision: "HOUR" },
  threat: { channel: ["llamada"] },
};
const firstKey = randomUUID();
const filed = await ask("reports", report, { key: firstKey });
assert.equal(filed.status, 201);
assert.deepEqual((await ask("reports", report, { key: firstKey })).data, filed.data);
const { reportId, warnings } = filed.data;
console.log(`reported once under one key; warnings: ${warnings.map((each) => each.code).join(", ") || "none"}`);

assert.equal((await ask(`reports/${reportId}`)).data.stage, "RECEIVED");
if (officer) {
  const asked = message((each) => each.type === "report.question-asked" && each.reportId === reportId);
  assert.equal((await ask(`reports/${reportId}/questions`, { words: "¿Dónde?" }, { by: officer })).status, 201);
  await asked;
  const question = (await ask(`reports/${reportId}`)).data.said.find((each) => each.kind === "QUESTION");
  const answer = { kind: "ANSWER", answers: question.id, words: "En la casa" };
  assert.equal((await ask(`reports/${reportId}/statements`, answer)).status, 201);
  console.log("told of a question, read it, answered it");
}

const { version } = await ask(`reports/${reportId}`);
const found = async () => (await ask("reports/sent/searches", { externalReference })).data;
let mine = await found();
while (version !== `"${mine[0]?.version}"`) {
  await new Promise((later) => setTimeout(later, 100)); // the list follows the reports, a moment later
  mine = await found();
}
assert.deepEqual(mine.map((each) => each.reportId), [reportId]);
console.log("found again by its own reference");

assert.equal((await ask(here, undefined, { method: "DELETE" })).status, 204);
server.close();
server.closeAllConnections();
