package esperanza.intake;

import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.TestParts;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Request;
import java.util.UUID;

/** The callers of intake in these tests, and the answers they expect. */
public final class Callers {

    public static final String REPORT = """
            {"channel": "HOTLINE", "reporterKind": "VICTIM", "account": "They said they would kill her",
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}], "imminentDanger": true,
             "place": {"area": "XX-01-001"}, "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"},
             "receipt": true}""";

    public static final String TRIAGE = """
            {"urgency": "U0", "factors": {"ARMED_PRESENCE_NOW": "PRESENT"}, "reasons": "armed men"}""";

    private Callers() {}

    public static String submitted() {
        return hotline()
                .header("Idempotency-Key", key())
                .body(REPORT)
                .post("/v1/reports")
                .json()
                .getString("reportId");
    }

    public static Request hotline() {
        return token("hotline-demo").contentType("application/json");
    }

    public static Request token(String client) {
        return given().token(TestParts.keycloak().tokenOfClient(client));
    }

    public static Request person(String role) {
        return given().token(TestParts.keycloak().tokenOfPerson(role)).contentType("application/json");
    }

    /** A command by an officer who read version 2, of a report whose sender consented to both purposes. */
    public static Answer command(String id, String what, String body) {
        return command(id, what, body, "\"2\"");
    }

    public static Answer command(String id, String what, String body, String seen) {
        return bare(body).header("If-Match", seen).post("/v1/reports/" + id + '/' + what);
    }

    /** A command by an officer without If-Match. */
    public static Request bare(String body) {
        return person("intake-officer")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body);
    }

    /**
     * An auditor's view of a stream, as soon as it is known whom its case is shut to: until then there is nothing for
     * anybody.
     */
    public static Answer history(String category, String id) {
        String path = "/v1/histories/" + category + '/' + id;
        eventually(() -> person("auditor").get(path).status() == 200);
        return person("auditor").get(path);
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    public static void problem(Answer response, int status, String code) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.json().getString("type")).isEqualTo("urn:esperanza:problem:" + code);
        assertThat(response.json().getInt("status")).isEqualTo(status);
    }
}
