package esperanza.endtoend;

import esperanza.local.Platform;
import esperanza.local.demonstration.Client;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The read models of all services, row by row. */
record Projected(Platform platform, Client client) {

    /**
     * Tables that are not made from the log: the log itself, reference data, who called, what is being sent, and the
     * frames of the picture.
     */
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
            "attempt",
            "heartbeat",
            "answer_try",
            "staff");

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

    /** Number of rows and their digest. When intake compared a report last is no word of the log. */
    private static String digest(Database database, String table) {
        return database.rows("select count(*) || ' rows ' || coalesce(md5(string_agg(t.said, ',' order by t.said)), '')"
                        + " from (select (to_jsonb(r) - 'compared_at')::text said from \"" + table + "\" r) t")
                .getFirst();
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
