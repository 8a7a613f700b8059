package esperanza.notification;

import static esperanza.runtime.http.Request.given;

import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
import java.util.List;

/** The views that a role gets of a case. */
final class Reading {

    private Reading() {}

    static Request as(String role) {
        return given().header("Authorization", "Bearer " + Tokens.of(role));
    }

    static Json timeline(Story story, String role) {
        return as(role).get("/v1/cases/" + story.of() + "/timeline").json();
    }

    /** The event names of a timeline; empty while there is no timeline. */
    static List<String> whats(Story story, String role) {
        Answer timeline = as(role).get("/v1/cases/" + story.of() + "/timeline");
        return timeline.status() == 404 ? List.of() : timeline.json().getList("items.what", String.class);
    }

    /** The clocks of a case, e.g. {@code TRIAGE RUNNING}. */
    static List<String> clocks(Story story, String role) {
        return as(role).get("/v1/deadlines?case=" + story.of()).json().texts("items", "ruleId", "state");
    }
}
