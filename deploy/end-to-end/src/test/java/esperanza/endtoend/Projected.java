package esperanza.endtoend;

import esperanza.local.Platform;
import esperanza.local.demonstration.Client;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The read models of all services, row by row. */
record Projected(Platform platform, Client client) {

    /** Tables that are not made from the log: the log itself, reference data, and the frames of the picture. */
    private static final Set<String> NOT_PROJECTED = Set.of(
            "event",
            "stream",
            "command_memory",
            "stream_key",
            "held",
            "cursor",
            "parked",
            "skipped",
            "leader",
            "unreadable",
            "accepted_gap",
            "flyway_schema_history",
            "picture_frame",
            "rota",
            "cursor_key");

    /** Number and digest of the rows, by table; empty tables are included. */
    Map<String, String> rows() {
        var rows = new TreeMap<String, String>();
        for (var service : Platform.SERVICES) {
            var database = new Database(platform, service);
            for (var table : database.tables()) {
                if (!NOT_PROJECTED.contains(table)) {
                    rows.put(service + "." + table, digest(database, table));
                }
            }
        }
        return rows;
    }

    /** Number of rows and their digest. */
    private static String digest(Database database, String table) {
        return database.rows(
                        "select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '')"
                                + " from \"" + table + "\" t")
                .getFirst();
    }

    /** Answers all open alerts: an unanswered page would change the rows while they are compared. */
    void answerAllCalls() {
        Waiting.until("every call is answered", () -> {
            var open = new Database(platform, "notification")
                    .rows("select id || ' ' || role from alert where not answered");
            var tokens = new HashMap<String, String>();
            open.stream().map(row -> row.split(" ")).forEach(alert -> answer(alert[0], alert[1], tokens));
            Idle.await(platform);
            return open.isEmpty();
        });
    }

    /**
     * Acknowledges an alert on the rung where it was read. An alert that has climbed since then is acknowledged in the
     * next round.
     */
    private void answer(String alert, String role, Map<String, String> tokens) {
        var url = platform.service("notification").url() + "/v1/alerts/" + alert + "/acknowledgement";
        var token = tokens.computeIfAbsent(role, platform.keycloak()::tokenOfPerson);
        var answer = client.post(url, token, UUID.randomUUID().toString(), Optional.empty(), "");
        if (answer.status() != 204 && !answer.text().contains("not-on-this-rung")) {
            throw new AssertionError(url + ": " + answer.status() + " " + answer.text());
        }
    }

    void republishEverything() {
        operate("/v1/operations/republish", "{\"after\": 0}");
    }

    /** Rebuilds every read model and waits until all are complete. */
    void rebuild() {
        var operator = platform.keycloak().tokenOfPerson("tech-admin");
        Idle.PROJECTIONS.forEach((service, projections) -> projections.forEach(projection -> post(
                platform.service(service).url() + "/v1/operations/projections/" + projection + "/rebuild",
                operator,
                "")));
        Idle.await(platform);
    }

    private void operate(String path, String body) {
        var operator = platform.keycloak().tokenOfPerson("tech-admin");
        Platform.SERVICES.forEach(service -> post(platform.service(service).url() + path, operator, body));
    }

    private void post(String url, String token, String body) {
        var answer = client.post(url, token, UUID.randomUUID().toString(), Optional.empty(), body);
        if (answer.status() != 202) {
            throw new AssertionError(url + ": " + answer.status() + " " + answer.text());
        }
    }
}
