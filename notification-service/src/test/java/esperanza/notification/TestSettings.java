package esperanza.notification;

import esperanza.local.Kannel;
import esperanza.local.Ports;
import esperanza.local.TestParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The real Keycloak of the test JVM, a profile with short terms for paging, Kannel, and the ports of a mail server and of a
 * carrier: a test that wants to receive mail or SMS listens there.
 */
public class TestSettings implements QuarkusTestResourceLifecycleManager {

    /** So long a stream waits once for a report that does not come. */
    static final Duration LATE_AFTER = Duration.ofSeconds(5);

    static final String SHEET_SECRET = "the secret of the tests";

    /** The way back of SMS has its address before the application starts. */
    private static final String SECRET = "0123456789abcdef";

    private Optional<Kannel> kannel = Optional.empty();

    @Override
    public Map<String, String> start() {
        Map<String, String> all = new HashMap<>(settings());
        all.putAll(sms());
        return all;
    }

    /** A carrier listens where a test starts one. */
    private Map<String, String> sms() {
        int carrier = Ports.free();
        int port = Ports.free();
        kannel = Optional.of(Kannel.temporary(carrier, port, SECRET));
        return Map.of(
                "quarkus.http.test-port",
                Integer.toString(port),
                "esperanza.test.carrier.port",
                Integer.toString(carrier),
                "esperanza.test.kannel.state",
                kannel.get().state(),
                "esperanza.sms.url",
                kannel.get().url(),
                "esperanza.sms.door",
                "http://127.0.0.1:" + port,
                "esperanza.sms.secret",
                SECRET);
    }

    private static Map<String, String> settings() {
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
                "esperanza.call-sheet.secret",
                SHEET_SECRET,
                "esperanza.mail.port",
                Integer.toString(Ports.free()));
    }

    @Override
    public void stop() {
        kannel.ifPresent(Kannel::close); // Keycloak lives as long as the test JVM
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
