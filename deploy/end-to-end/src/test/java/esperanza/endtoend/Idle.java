package esperanza.endtoend;

import esperanza.local.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Nothing is on its way any more: every reader has read its log to the end, every mirror has all that was published, and
 * nothing came in meanwhile. Pages of calls that nobody answers go on with the clock for ever; they do not count.
 */
record Idle(Platform platform) {

    /** Who mirrors what. */
    static final Map<String, List<String>> SOURCES = Map.of(
            "intake", List.of(),
            "investigation", List.of("intake"),
            "protection", List.of("intake"),
            "notification", List.of("intake", "investigation", "protection"));

    static final Map<String, List<String>> PROJECTIONS = Map.of(
            "intake",
                    List.of(
                            "walls",
                            "report-queue",
                            "identity-requests",
                            "erasures",
                            "contact-index",
                            "groups",
                            "webhooks"),
            "investigation", List.of("walls", "files", "joined-cases", "erased-elsewhere"),
            "protection", List.of("walls", "plans", "erased-elsewhere"),
            "notification", List.of("walls", "timeline", "deadlines", "alerts", "timers", "picture"));

    /** What a service has published of its own: not what it mirrors, and not the streams that never leave intake. */
    static final String PUBLISHED = "category not like '%.%' and category not in ('access', 'assignment', 'erasure')";

    static final String BY_THE_CLOCK =
            "('esperanza.notification.alert-paged.v1', 'esperanza.notification.alert-escalated.v1',"
                    + " 'esperanza.notification.alert-reopened.v1')";

    private static final String LAST = "select coalesce(max(position), 0) from event where type not in " + BY_THE_CLOCK;
    private static final String LAST_OWN = LAST + " and category not like '%.%'";

    /** Fails, and says what is still open, after a minute and a half. */
    static void await(Platform platform) {
        var idle = new Idle(platform);
        var open = new AtomicReference<List<String>>(List.of());
        try {
            Waiting.until("everything is done", () -> {
                open.set(idle.open());
                return open.get().isEmpty();
            });
        } catch (AssertionError tooLong) {
            throw new AssertionError("Still open: " + open.get(), tooLong);
        }
    }

    private List<String> open() {
        var before = ends();
        var open = new ArrayList<String>();
        var spooled = Health.spooled(platform.service("intake"));
        if (spooled > 0) {
            open.add("intake: " + spooled + " reports wait on the disk");
        }
        Platform.SERVICES.forEach(service -> readers(service, open));
        SOURCES.forEach((mirror, sources) -> sources.forEach(source -> mirrored(source, mirror, open)));
        if (!ends().equals(before)) {
            open.add("something has just happened");
        }
        return open;
    }

    private Map<String, Long> ends() {
        var ends = new LinkedHashMap<String, Long>();
        Platform.SERVICES.forEach(service -> ends.put(service, new Database(platform, service).number(LAST)));
        return ends;
    }

    private void readers(String service, List<String> open) {
        var database = new Database(platform, service);
        var cursors = database.numbers("select name, position from cursor");
        var last = database.number(LAST);
        database.rows("select name from cursor where anew")
                .forEach(name -> open.add(service + ": " + name + " is made anew"));
        behind(service, "relay", cursors, database.number(LAST_OWN), open);
        behind(service, "policies", cursors, last, open);
        if (service.equals("notification")) {
            behind(service, "urgent-policies", cursors, last, open);
        }
        PROJECTIONS.get(service).forEach(projection -> behind(service, projection, cursors, last, open));
    }

    private static void behind(String service, String reader, Map<String, Long> cursors, long last, List<String> open) {
        var position = cursors.getOrDefault(reader, 0L);
        if (position < last) {
            open.add(service + ": " + reader + " has read " + position + " of " + last);
        }
    }

    private void mirrored(String source, String mirror, List<String> open) {
        var published = new Database(platform, source).number("select count(*) from event where " + PUBLISHED);
        var there = new Database(platform, mirror)
                .number("select count(*) from event where category like '" + source + ".%'");
        if (there != published) {
            open.add(mirror + " has " + there + " of " + published + " events of " + source);
        }
    }
}
