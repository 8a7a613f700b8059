package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a load leaves behind: every acknowledged report is there once, and has one file, one plan, one alert and the
 * clocks that the profile XX starts for it. Counted from before the load on, so that no test sees what another did.
 */
final class Outcome {

    private static final String EVENTS = "select type, count(*) from event where category not like '%.%'"
            + " and type not in " + Idle.BY_THE_CLOCK + " group by type";
    /** Without the pages of rounds, which the clock sends. */
    private static final String STREAMS = "select 'stream ' || category, count(*) from stream"
            + " where category not like '%.%' and category <> 'page' group by category";

    private static final int CLOCKS_OF_A_REPORT = 6;
    private static final String CLOCKS = """
            select 'clock ' || (convert_from(clear, 'UTF8')::jsonb ->> 'ruleId'), count(*) from event
            where type = 'esperanza.notification.deadline-started.v1' group by 1""";

    private final Platform platform;
    private final Map<String, Long> before;
    private final Instant begin = Instant.now();

    private Outcome(Platform platform) {
        this.platform = platform;
        this.before = counts();
    }

    /** Waits until what came before is done. */
    static Outcome before(Platform platform) {
        Idle.await(platform);
        return new Outcome(platform);
    }

    /** Lets the load end and looks; then its calls are answered. */
    void isWhole(Reports reports) {
        var acknowledged = reports.finish();
        assertThat(reports.statuses()).isSubsetOf(201, Reports.KEPT, 503, Reports.SILENCE);
        assertThat(new HashSet<>(acknowledged.values())).hasSize(acknowledged.size());
        Idle.await(platform);
        assertThat(new Database(platform, "intake").rows("select id::text from stream where category = 'report'"))
                .containsAll(acknowledged.values());
        acknowledged.entrySet().parallelStream()
                .forEach(report -> assertThat(reports.again(report.getKey())).isEqualTo(report.getValue()));
        Idle.await(platform);
        assertThat(added()).isEqualTo(expected(acknowledged.size()));
        Platform.SERVICES.forEach(this::logIsWhole);
        Idle.SOURCES.forEach((mirror, sources) -> sources.forEach(source -> mirrorsAll(mirror, source)));
        new Calls(platform).answerAllSince(begin);
    }

    /** Nothing was added to events, streams and clocks but this. */
    void isOnly(Map<String, Long> added) {
        Idle.await(platform);
        assertThat(added()).isEqualTo(added);
    }

    private Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        for (var service : Platform.SERVICES) {
            counts.putAll(new Database(platform, service).numbers(EVENTS));
            counts.putAll(new Database(platform, service).numbers(STREAMS));
        }
        counts.putAll(new Database(platform, "notification").numbers(CLOCKS));
        return counts;
    }

    private Map<String, Long> added() {
        var added = counts();
        added.replaceAll((what, count) -> count - before.getOrDefault(what, 0L));
        added.values().removeIf(count -> count == 0);
        return added;
    }

    /** A report with imminent danger, one affected person, and consent to both: nobody has decided anything yet. */
    private static Map<String, Long> expected(long reports) {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("esperanza.intake.report-received.v1", reports),
                Map.entry("esperanza.intake.report-referred.v1", reports),
                Map.entry("esperanza.investigation.file-registered.v1", reports),
                Map.entry("esperanza.investigation.hypothesis-proposed.v1", reports),
                Map.entry("esperanza.protection.incident-linked.v1", reports),
                Map.entry("esperanza.protection.urgent-route-opened.v1", reports),
                Map.entry("esperanza.notification.alert-raised.v1", reports),
                Map.entry("esperanza.notification.deadline-started.v1", CLOCKS_OF_A_REPORT * reports),
                Map.entry("clock ACKNOWLEDGE_RECEIPT", reports),
                Map.entry("clock TRIAGE", reports),
                Map.entry("clock URGENT_DECISION", reports),
                Map.entry("clock FILE_OPENED", reports),
                Map.entry("clock FIRST_HYPOTHESIS", reports),
                Map.entry("clock RISK_ASSESSMENT", reports),
                Map.entry("stream report", reports),
                Map.entry("stream file", reports),
                Map.entry("stream hypothesis", reports),
                Map.entry("stream plan", reports),
                Map.entry("stream alert", reports),
                Map.entry("stream deadline", CLOCKS_OF_A_REPORT * reports)));
    }

    /** No position is missing, every stream stands in its order, nothing was put aside. */
    private void logIsWhole(String service) {
        var database = new Database(platform, service);
        assertThat(database.number("select coalesce(max(position), 0) - count(*) from event"))
                .as("positions missing in " + service)
                .isZero();
        assertThat(database.number("""
                        select count(*) from (select version, row_number() over (partition by category, id order by position) nth
                          from event) e where version <> nth""")).as("events out of order in " + service).isZero();
        for (var aside : new String[] {"held", "parked", "unreadable", "stream where stopped"}) {
            assertThat(database.number("select count(*) from " + aside))
                    .as(aside + " in " + service)
                    .isZero();
        }
    }

    /** Every version of every stream, with the publisher's hash. */
    private void mirrorsAll(String mirror, String source) {
        var digest = """
                select coalesce(md5(string_agg(concat_ws(' ', category, id, version, encode(hash, 'hex')), ','
                  order by category, id, version)), '') from (%s) e""";
        var published =
                new Database(platform, source).rows(digest.formatted("select * from event where " + Idle.PUBLISHED));
        var mirrored = new Database(platform, mirror)
                .rows(digest.formatted(
                        "select substr(category, %d) category, id, version, hash from event where category like '%s.%%'"
                                .formatted(source.length() + 2, source)));
        assertThat(mirrored).as("%s as mirrored by %s", source, mirror).isEqualTo(published);
    }
}
