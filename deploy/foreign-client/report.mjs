// Files, repeats, follows and withdraws a report, knowing nothing but the OpenAPI document that the service gives out.
// node report.mjs <address of intake> [token of a hotline]
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { OpenAPIClientAxios } from "openapi-client-axios";

const [address, token] = process.argv.slice(2);
const document = await (await fetch(`${address}/q/openapi?format=json`)).json();
const api = new OpenAPIClientAxios({
  definition: document,
  axiosConfigDefaults: { baseURL: address, validateStatus: () => true },
});
const client = await api.init();
const key = () => ({ "Idempotency-Key": randomUUID() });
const withToken = { headers: { Authorization: `Bearer ${token}` } };

async function anyone() {
  const report = {
    account: "A foreign client tells of a threat",
    receipt: true,
    consents: { INVESTIGATION: "GRANTED", PROTECTION: "GRANTED" },
  };
  const once = key();
  const filed = await client.submitPublicReport(once, report);
  assert.equal(filed.status, 201);
  const repeated = await client.submitPublicReport(once, report);
  assert.deepEqual(repeated.data, filed.data);

  const { receipt } = filed.data;
  const opened = await client.reopenConversation(null, { receipt });
  assert.equal(opened.status, 200);
  assert.equal(opened.data.standing.reportId, filed.data.reportId);

  const said = await client.addStatementByReceipt(key(), { receipt, kind: "ADDITION", words: "They came back" });
  assert.equal(said.status, 201);
  const withdrawn = await client.changeConsentByReceipt(key(), { receipt, purpose: "PROTECTION", change: "WITHDRAWN" });
  assert.equal(withdrawn.status, 200);
  const followed = await client.reopenConversation(null, { receipt });
  assert.deepEqual(followed.data.said.map((each) => each.words), ["They came back"]);
  assert.deepEqual(followed.data.standing.consents, { INVESTIGATION: "GRANTED", PROTECTION: "WITHDRAWN" });

  assert.equal((await client.compromiseContactByReceipt(key(), { receipt })).status, 204);
  assert.equal((await client.reopenConversation(null, { receipt })).status, 404);
}

async function hotline() {
  const example = Object.values(
    document.paths["/v1/reports"].post.requestBody.content["application/json"].examples,
  )[0].value;
  const report = typeof example === "string" ? JSON.parse(example) : example;
  const once = key();
  const filed = await client.submitReport(once, report, withToken);
  assert.equal(filed.status, 201);
  assert.deepEqual((await client.submitReport(once, report, withToken)).data, filed.data);

  const { reportId } = filed.data;
  const stands = await client.readReport({ reportId }, null, withToken);
  assert.equal(stands.data.stage, "REFERRED");
  const withdrawn = await client.changeConsent(
    { reportId, ...key() },
    { purpose: "INVESTIGATION", change: "WITHDRAWN" },
    withToken,
  );
  assert.equal(withdrawn.status, 200);
  const follows = await client.readReport({ reportId }, null, withToken);
  assert.equal(follows.data.consents.INVESTIGATION, "WITHDRAWN");
}

await anyone();
console.log("anyone: filed, repeated, followed, added, withdrew, closed");
if (token) {
  await hotline();
  console.log("hotline: filed, repeated, followed, withdrew");
}
