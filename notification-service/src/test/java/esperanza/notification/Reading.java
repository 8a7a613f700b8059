package esperanza.notification;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** The views that a role gets of a case. */
final class Reading {

    private Reading() {}

    static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + Tokens.of(role));
    }

    static JsonPath timeline(Story story, String role) {
        return as(role).get("/v1/cases/" + story.of() + "/timeline").jsonPath();
    }

    /** The event names of a timeline; empty while there is no timeline. */
    static List<String> whats(Story story, String role) {
        Response timeline = as(role).get("/v1/cases/" + story.of() + "/timeline");
        return timeline.statusCode() == 404 ? List.of() : timeline.jsonPath().getList("items.what", String.class);
    }

    /** The clocks of a case, e.g. {@code TRIAGE RUNNING}. */
    static List<String> clocks(Story story, String role) {
        return as(role).get("/v1/deadlines?case=" + story.of())
                .jsonPath()
                .getList("items.collect { it.ruleId + ' ' + it.state }", String.class);
    }
}
