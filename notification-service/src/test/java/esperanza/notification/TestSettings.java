package esperanza.notification;

import esperanza.local.Ports;
import esperanza.local.TestParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The real Keycloak of the test JVM, a profile with short terms for paging, and the port of a mail server: a test that
 * wants to receive mail listens there.
 */
public class TestSettings implements QuarkusTestResourceLifecycleManager {

    /** So long a stream waits once for a report that does not come. */
    static final Duration LATE_AFTER = Duration.ofSeconds(5);

    @Override
    public Map<String, String> start() {
        return Map.of(
                "esperanza.timers.grace",
                "1s",
                "esperanza.timers.wall-patience",
                "6s",
                "esperanza.stream.late-after",
                LATE_AFTER.toSeconds() + "s",
                "esperanza.keycloak.url",
                TestParts.keycloak().url(),
                "esperanza.profile.file",
                hurried().toString(),
                "esperanza.picture.cadence",
                "150ms",
                "esperanza.picture.day",
                "0.15s",
                "esperanza.stream.heartbeat",
                "1s",
                "esperanza.mail.port",
                Integer.toString(Ports.free()));
    }

    @Override
    public void stop() {
        // Keycloak lives as long as the test JVM
    }

    private static Path hurried() {
        return DemonstrationProfile.written(hurry(withoutReceipts(DemonstrationProfile.text())));
    }

    /** The same profile without the term for acknowledging a report: so each report has one clock, that of its triage. */
    private static String withoutReceipts(String profile) {
        return profile.replaceFirst("(?s)  - id: ACKNOWLEDGE_RECEIPT\n.*?(?=  - id: )", "");
    }

    /** The same profile with short times for paging. */
    static String hurry(String profile) {
        return profile.replace("every: PT60S", "every: PT0.5S")
                .replace("DEADLINE_BREACHED: PT1H", "DEADLINE_BREACHED: PT0.3S");
    }
}
