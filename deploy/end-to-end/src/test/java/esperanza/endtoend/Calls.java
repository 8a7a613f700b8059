package esperanza.endtoend;

import esperanza.local.Platform;
import esperanza.local.demonstration.Client;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers open alerts: an unanswered alert climbs, its person is paged every minute, and both change the compared rows.
 */
record Calls(Platform platform) {

    /** Waits until each alert is acknowledged by the role that it paged. */
    void answerAll() {
        answerAllSince(Instant.EPOCH);
    }

    /** The same for alerts that were raised since then. */
    void answerAllSince(Instant begin) {
        try (var client = new Client()) {
            Waiting.until("every call is answered", () -> {
                var open = new Database(platform, "notification")
                        .rows("select id || ' ' || role from alert where not answered and raised_at >= '" + begin
                                + "'");
                open.parallelStream().map(row -> row.split(" ")).forEach(alert -> answer(client, alert[0], alert[1]));
                Idle.await(platform);
                return open.isEmpty();
            });
        }
    }

    /**
     * Acknowledges an alert on the rung where it was read. An alert that has climbed since then, or whose person may not
     * know of its case and is paged in a moment, is acknowledged in the next round.
     */
    private void answer(Client client, String alert, String role) {
        var url = platform.service("notification").url() + "/v1/alerts/" + alert + "/acknowledgement";
        var token = platform.keycloak().tokenOfPerson(role);
        var answer = client.post(url, token, UUID.randomUUID().toString(), Optional.empty(), "");
        var isEarly = answer.status() == 404 || answer.text().contains("not-on-this-rung");
        if (answer.status() != 200 && !isEarly) {
            throw new AssertionError(url + ": " + answer.status() + " " + answer.text());
        }
    }
}
