package esperanza.investigation.evidence;

import static esperanza.investigation.file.Callers.command;
import static esperanza.investigation.file.Callers.key;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.referred;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import java.util.List;
import java.util.UUID;

/** The register of evidence of one case, as people work on it over HTTP. */
record Register(UUID caseId) {

    /** The investigator who answers for the file. */
    static final String LEAD = "investigator";

    /** An investigator of another institution. */
    static final String LIAISON = "police-liaison";

    /** The register of a case whose file the investigator has taken. */
    static Register taken() {
        UUID caseId = referred();
        assertThat(command("\"1\"").post(path(caseId) + "/taking").status()).isEqualTo(200);
        return new Register(caseId);
    }

    Answer post(String who, String where, String body) {
        return person(who).header("Idempotency-Key", key()).body(body).post(path(caseId) + where);
    }

    /** Posts what has to be accepted. */
    Answer done(String who, String where, String body) {
        Answer answer = post(who, where, body);
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer;
    }

    /** An item of this kind; its id. */
    String identified(String kind) {
        return identified(kind, "");
    }

    /** @param more further fields, like {@code "of": "…",} */
    String identified(String kind, String more) {
        return done(LEAD, "/evidence", """
                {"kind": "%s", %s "what": "A voice note", "whence": "From her telephone", "where": "Safe 2, disk 7"}""".formatted(kind, more)).json().getString("evidenceId");
    }

    /** A file that the investigator holds. */
    void secured(String item, String sha256) {
        done(LEAD, "/evidence/" + item + "/custody", """
                {"sha256": "%s", "how": "SEIZED", "place": "Laboratory, room 4", "seal": "A-2210"}""".formatted(sha256));
    }

    /** Opens the hashes of the files. */
    Answer manifest(String who) {
        return post(who, "/evidence/manifest", "{\"purpose\": \"INVESTIGATION\"}");
    }

    Answer readAs(String who, String where, Answer last) {
        return person(who).get(path(caseId) + where + "?atLeast=" + last.header("Esperanza-Position"));
    }

    Json shown(Answer last) {
        Answer register = readAs(LEAD, "/evidence", last);
        assertThat(register.status()).as(register.text()).isEqualTo(200);
        return register.json();
    }

    static List<String> history(String category, String id) {
        return person("auditor")
                .get("/v1/histories/" + category + "/" + id)
                .json()
                .getList("metadata.type", String.class)
                .stream()
                .map(type -> type.replace("esperanza.investigation.", ""))
                .toList();
    }
}
