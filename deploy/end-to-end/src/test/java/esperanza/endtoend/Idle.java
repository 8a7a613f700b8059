package esperanza.endtoend;

import esperanza.local.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Nothing is on its way any more: every reader has read its log to the end, every mirror has all that was published,
 * and nothing came in meanwhile. Pages of calls that nobody answers go on with the clock for ever; they do not count.
 */
record Idle(Platform platform) {

    /** The services whose events a service mirrors whole. */
    static final Map<String, List<String>> SOURCES = Map.of(
            "intake", List.of(),
            "investigation", List.of("intake", "protection"),
            "protection", List.of("intake"),
            "notification", List.of("intake", "investigation", "protection"));

    static final Map<String, List<String>> PROJECTIONS = Map.of(
            "intake",
                    List.of(
                            "walls",
                            "human-acts",
                            "report-queue",
                            "identity-requests",
                            "erasures",
                            "contact-index",
                            "groups",
                            "webhooks",
                            "referred-reports",
                            "sent-reports"),
            "investigation",
                    List.of(
                            "walls",
                            "human-acts",
                            "files",
                            "joined-cases",
                            "passed-files",
                            "case-streams",
                            "acts",
                            "erased-elsewhere",
                            "series",
                            "warnings"),
            "protection", List.of("walls", "human-acts", "plans", "erased-elsewhere"),
            "notification",
                    List.of(
                            "walls",
                            "human-acts",
                            "timeline",
                            "deadlines",
                            "alerts",
                            "timers",
                            "picture",
                            "duty",
                            "exercises",
                            "answering",
                            "tried"));

    /** What a service has published of its own: not what it mirrors, and not the streams that never leave it. */
    static final String PUBLISHED = "category not like '%.%' and category not in"
            + " ('access', 'assignment', 'erasure', 'exports', 'searches', 'rota', 'roster', 'absence', 'coverage',"
            + " 'ways', 'message', 'exercise', 'body')";

    static final String BY_THE_CLOCK =
            "('esperanza.notification.alert-paged.v1', 'esperanza.notification.alert-escalated.v1',"
                    + " 'esperanza.notification.alert-reopened.v1', 'esperanza.notification.on-call-paged.v1')";

    /** Fails, and says what is still open, after a minute and a half. */
    static void await(Platform platform) {
        var idle = new Idle(platform);
        var open = new AtomicReference<List<String>>(List.of());
        try {
            Waiting.until("everything is done", () -> {
                open.set(idle.open());
                return open.get().isEmpty();
            });
        } catch (ConditionTimeoutException tooLong) {
            throw new AssertionError("Still open: " + open.get(), tooLong);
        }
    }

    private List<String> open() {
        var looks = looks();
        var open = new ArrayList<String>();
        Platform.SERVICES.forEach(service -> readers(service, looks.get(service), open));
        SOURCES.forEach((mirror, sources) ->
                sources.forEach(source -> mirrored(source, mirror, looks.get(source), looks.get(mirror), open)));
        if (open.isEmpty()) {
            var unlooked = new Database(platform, "investigation")
                    .number("select count(*) from series_member where looked < touched");
            if (unlooked > 0) {
                open.add("investigation: " + unlooked + " cases wait to be looked at for series of threats");
            }
            var spooled = Health.spooled(platform.service("intake"));
            if (spooled > 0) {
                open.add("intake: " + spooled + " reports wait on the disk");
            }
            var uncompared = new Database(platform, "intake").number("select count(*) from likeness_waiting");
            if (uncompared > 0) {
                open.add("intake: " + uncompared + " reports wait to be compared");
            }
            var lapsed = new Database(platform, "notification")
                    .number("select count(*) from clock_timer where least(warn_at, breach_at) <= clock_timestamp()");
            if (lapsed > 0) {
                open.add("notification: " + lapsed + " clocks are due, and nothing was said of them yet");
            }
            if (!ends(looks()).equals(ends(looks))) {
                open.add("something has just happened");
            }
        }
        return open;
    }

    private Map<String, LogLook> looks() {
        var looks = new LinkedHashMap<String, LogLook>();
        Platform.SERVICES.forEach(service -> looks.put(service, LogLook.at(new Database(platform, service))));
        return looks;
    }

    private static Map<String, Long> ends(Map<String, LogLook> looks) {
        return looks.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, look -> look.getValue()
                .last()));
    }

    private static void readers(String service, LogLook look, List<String> open) {
        look.anew().forEach(name -> open.add(service + ": " + name + " is made anew"));
        behind(service, "relay", look, look.lastOwn(), open);
        behind(service, "policies", look, look.last(), open);
        if (service.equals("notification")) {
            behind(service, "urgent-policies", look, look.last(), open);
        }
        PROJECTIONS.get(service).forEach(projection -> behind(service, projection, look, look.last(), open));
    }

    private static void behind(String service, String reader, LogLook look, long last, List<String> open) {
        var position = look.cursor(reader);
        if (position < last) {
            open.add(service + ": " + reader + " has read " + position + " of " + last);
        }
    }

    private static void mirrored(String source, String mirror, LogLook there, LogLook here, List<String> open) {
        if (here.mirroredOf(source) != there.published()) {
            open.add(mirror + " has " + here.mirroredOf(source) + " of " + there.published() + " events of " + source);
        }
    }
}
