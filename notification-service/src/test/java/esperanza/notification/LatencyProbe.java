package esperanza.notification;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.*;
import java.time.Instant;
import java.util.*;
import java.util.concurrent.*;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = LatencyProbe.LatencyProbeSettings.class, restrictToAnnotatedClass = true)
class LatencyProbe {
    @TestHTTPResource("/v1/streams/cases")
    URI cases;

    @Test
    void probe() throws Exception {
        try (Publisher publisher = new Publisher(TestParts.kafka().bootstrapServers())) {
            Map<String, Long> sent = new ConcurrentHashMap<>();
            Map<String, Long> got = new ConcurrentHashMap<>();
            for (int c = 0; c < 5; c++) {
                var client = HttpClient.newHttpClient();
                boolean first = c == 0;
                var body = client.send(
                                HttpRequest.newBuilder(cases)
                                        .header("Authorization", "Bearer " + Tokens.of("supervisor"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofLines())
                        .body();
                Thread.ofVirtual()
                        .start(() -> body.forEach(l -> {
                            if (first && l.contains("alert-raised")) {
                                int i = l.indexOf("\"caseId\":\"") + 10;
                                got.put(l.substring(i, i + 36), System.nanoTime());
                            }
                        }));
            }
            HttpClient.newHttpClient().send(HttpRequest.newBuilder(java.net.URI.create(cases.toString().replace("cases", "picture"))).header("Authorization", "Bearer " + Tokens.of("statistician")).build(), HttpResponse.BodyHandlers.ofLines());
            for (int round = 0; round < 4; round++) {
                sent.clear();
                long t = System.nanoTime();
                for (int n = 0; n < 500; n++) {
                    Story s = Story.begin(publisher);
                    sent.put(s.of().toString(), System.nanoTime());
                    s.received(Instant.now(), true, "XX-01");
                    t += 20_000_000;
                    long w = t - System.nanoTime();
                    if (w > 0) Thread.sleep(w / 1_000_000, (int) (w % 1_000_000));
                }
                Thread.sleep(3000);
                List<Long> ms = new ArrayList<>();
                sent.forEach((k, v) -> {
                    if (got.containsKey(k)) ms.add((got.get(k) - v) / 1000);
                });
                Collections.sort(ms);
                System.err.println("PROBE n=" + ms.size() + " p50=" + ms.get(ms.size() / 2) + "us p99="
                        + ms.get(ms.size() * 99 / 100) + "us max=" + ms.getLast());
            }
        }
    }
    public static class LatencyProbeSettings implements io.quarkus.test.common.QuarkusTestResourceLifecycleManager {
    public LatencyProbeSettings() {}
    @Override
    public Map<String, String> start() {
        return Map.of("esperanza.keycloak.url", TestParts.keycloak().url(), "quarkus.http.access-log.enabled", "false");
    }
    @Override
    public void stop() {}
}
}
