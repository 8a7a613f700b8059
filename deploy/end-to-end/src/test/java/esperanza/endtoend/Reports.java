package esperanza.endtoend;

import esperanza.local.Keycloak;
import esperanza.local.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * A hotline that never gives up. Several threads send reports, each report with its own key, again and again until it
 * is answered 201 or 202. Acknowledged reports and all statuses are remembered.
 */
final class Reports implements AutoCloseable {

    /** No answer. */
    static final int SILENCE = 0;

    /** The database is away: the report waits on the disk of intake and is not sent again. */
    static final int KEPT = 202;

    private static final int SENDERS = 4;
    /** The interval of each sender while a test waits for more reports. */
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(300);
    /** The interval otherwise: it leaves two cores enough room to start the killed process. */
    private static final Duration MEANWHILE = Duration.ofSeconds(3);

    private static final Pattern REPORT_ID = Pattern.compile("\"reportId\":\"([0-9a-f-]{36})\"");
    private static final String BODY = """
            {"channel": "HOTLINE", "account": "%s load %s", "imminentDanger": true,
             "parties": [{"kind": "PERSON"}], "place": {"area": "XX-02"},
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Platform platform;
    private final String token;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final AtomicBoolean awaited = new AtomicBoolean();
    private final List<Thread> senders = new ArrayList<>();

    private Reports(Platform platform, Keycloak keycloak) {
        this.platform = platform;
        this.token = keycloak.tokenOfClient("hotline-demo");
    }

    static Reports sending(Platform platform) {
        return sending(platform, platform.keycloak());
    }

    /** @param keycloak the one that intake trusts */
    static Reports sending(Platform platform, Keycloak keycloak) {
        Reports reports = new Reports(platform, keycloak);
        for (int n = 0; n < SENDERS; n++) {
            reports.senders.add(Thread.ofVirtual().start(reports::sendUntilTold));
        }
        return reports;
    }

    /** The number of reports acknowledged so far. */
    int count() {
        return acknowledged.size();
    }

    /** Returns when this many more reports were acknowledged. */
    void awaitMore(int more) {
        int wanted = count() + more;
        awaited.set(true);
        Waiting.until(wanted + " reports are acknowledged", () -> count() >= wanted);
        awaited.set(false);
    }

    /** All statuses answered so far, {@link #SILENCE} included. */
    Set<Integer> statuses() {
        return statuses;
    }

    /** Sends no new reports and waits until each report in progress is acknowledged. Returns the report ids by key. */
    Map<String, String> finish() {
        going.set(false);
        for (Thread sender : senders) {
            try {
                if (!sender.join(Duration.ofSeconds(90))) {
                    throw new AssertionError("a report was not acknowledged within 90 s");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return Map.copyOf(acknowledged);
    }

    /** Sends a report once more, like a hotline that lost the answer. */
    String again(String key) {
        return send(key).reportId();
    }

    @Override
    public void close() {
        going.set(false);
        http.shutdownNow();
    }

    private void sendUntilTold() {
        while (going.get()) {
            String key = UUID.randomUUID().toString();
            Told told = send(key);
            while (told.status != 201 && told.status != KEPT) {
                Waiting.pause(BETWEEN_REPORTS);
                told = send(key);
            }
            acknowledged.put(key, told.reportId());
            rest();
        }
    }

    /** Shorter as soon as somebody waits. */
    private void rest() {
        var end = System.nanoTime() + MEANWHILE.toNanos();
        do {
            Waiting.pause(BETWEEN_REPORTS);
        } while (going.get() && !awaited.get() && System.nanoTime() < end);
    }

    private record Told(int status, String body) {

        String reportId() {
            var found = REPORT_ID.matcher(body);
            if (!found.find()) {
                throw new AssertionError(status + " " + body);
            }
            return found.group(1);
        }
    }

    private Told send(String key) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(platform.service("intake").url() + "/v1/reports"))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(BODY.formatted(Canary.WORD, key)))
                .build();
        Told told = ask(request);
        statuses.add(told.status);
        return told;
    }

    private Told ask(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Told(response.statusCode(), response.body());
        } catch (IOException noAnswer) {
            return new Told(SILENCE, "");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
