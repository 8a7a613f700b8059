package esperanza.notification;

import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;

import esperanza.local.TestParts;
import esperanza.runtime.http.Answer;
import java.util.List;
import java.util.UUID;

/** The rotas in which each role's demo person stands, opened by those who keep them. */
final class TestRota {

    private static final List<String> OF_THE_MECHANISM = List.of(
            "protection-officer",
            "supervisor",
            "intake-officer",
            "investigator",
            "risk-analyst",
            "board-member",
            "custodian");

    private TestRota() {}

    /** Opens those that are not open. */
    static void open() {
        open("supervisor", "MECHANISM", OF_THE_MECHANISM);
        open("ombudsman", "OMBUDSMAN", List.of("ombudsman"));
    }

    private static void open(String keeper, String institution, List<String> functions) {
        if (!listed(keeper).containsAll(functions)) {
            functions.forEach(function -> eventually(() -> opened(keeper, institution, function)));
            eventually(() -> listed(keeper).containsAll(functions));
        }
    }

    /** The standing person signs in first; the service notes it a moment later. */
    private static boolean opened(String keeper, String institution, String function) {
        given().token(Tokens.of(function)).get("/v1/my-duty").expect(200);
        Answer answer = post(keeper, "/v1/rotas", """
                {"institution": "%s", "function": "%s", "zone": "America/Tegucigalpa", "seats": 1, "standing": ["%s"]}""".formatted(
                        institution, function, TestParts.keycloak().subjectOfPerson(function)));
        return answer.status() == 201 || answer.text().contains("already-open");
    }

    private static List<String> listed(String keeper) {
        return given().token(Tokens.of(keeper))
                .get("/v1/rotas")
                .expect(200)
                .json()
                .each("")
                .map(rota -> rota.getString("function"))
                .toList();
    }

    static Answer post(String who, String path, String body) {
        return given().token(Tokens.of(who))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    static Answer post(String who, String path) {
        return post(who, path, "");
    }
}
