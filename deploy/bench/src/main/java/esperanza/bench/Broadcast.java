package esperanza.bench;

import esperanza.local.Postgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One stream with its clients, and how a frame is published to all of them. */
final class Broadcast {

    /** The frames of one pair: first evenly spaced, then all at once. */
    static final int FRAMES = 45;

    private static final int AT_ONCE = 20;
    private static final int PER_SECOND = 5;
    private static final Duration SPACED = Duration.ofSeconds((FRAMES - AT_ONCE) / PER_SECOND);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration REST = Duration.ofSeconds(1);

    private final Audience audience;
    private final Supplier<CompletableFuture<?>> publish;
    private int clients;

    Broadcast(Audience audience, Supplier<CompletableFuture<?>> publish) {
        this.audience = audience;
        this.publish = publish;
    }

    /** A frame as long as the entry of an answered alert as a CloudEvent, about an event that is recorded now. */
    static String frame() {
        Instant now = Instant.now();
        return ("{\"specversion\":\"1.0\",\"source\":\"/v1/streams/cases\","
                        + "\"type\":\"esperanza.notification.timeline-entry.v1\","
                        + "\"datacontenttype\":\"application/json\",\"id\":\"%s\",\"time\":\"%s\",\"data\":%s}")
                .formatted("x".repeat(22), now, entry(now));
    }

    private static String entry(Instant now) {
        return "{\"id\":\"%s\",\"caseId\":\"6f9619ff-8b86-4d11-b42d-00c04fc964ff\",\"at\":\"%s\",%s}"
                .formatted(
                        "x".repeat(54),
                        now,
                        "\"occurredAt\":\"2026-01-01T00:00:00.123456Z\",\"service\":\"notification\","
                                + "\"what\":\"alert-acknowledged\",\"who\":{\"kind\":\"PERSON\","
                                + "\"role\":\"PROTECTION_OFFICER\",\"institution\":\"MECHANISM\"},"
                                + "\"detail\":{\"kind\":\"IMMINENT_DANGER\"}");
    }

    /** Connects more clients, up to this number; returns how many KB of the server's memory each new one takes. */
    double open(int wanted, long server) {
        long before = Resident.of(server).rss();
        audience.open(wanted);
        Machine.rest(REST);
        double each = (double) (Resident.of(server).rss() - before) / (wanted - clients);
        clients = wanted;
        return each;
    }

    void warmUp(int frames) {
        List<CompletableFuture<?>> sent = new ArrayList<>();
        OpenLoop.run(10, Duration.ofMillis(frames * 100L), due -> sent.add(publish.get()));
        sent.forEach(CompletableFuture::join);
        Machine.rest(REST);
    }

    Delivered measured(Machine machine, Postgres postgres, int size) {
        audience.mark();
        long spaced = (long) PER_SECOND * SPACED.toSeconds() * size;
        Window.Of<Heard> evenly = machine.measure(postgres, () -> {
            List<CompletableFuture<?>> sent = new ArrayList<>();
            OpenLoop.run(PER_SECOND, SPACED, due -> sent.add(publish.get()));
            sent.forEach(CompletableFuture::join);
            return audience.await(spaced, PATIENCE);
        });
        audience.mark();
        long begin = System.nanoTime();
        Stream.generate(publish).limit(AT_ONCE).toList().forEach(CompletableFuture::join);
        Heard burst = audience.await((long) AT_ONCE * size, PATIENCE);
        return new Delivered(evenly, spaced, burst, (burst.lastNanos() - begin) / 1e9);
    }
}
