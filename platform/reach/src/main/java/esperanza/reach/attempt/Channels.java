package esperanza.reach.attempt;

import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.Answered;
import esperanza.reach.Channel;
import esperanza.reach.Outgoing;
import esperanza.reach.Sent;
import esperanza.runtime.operations.Alarm;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The channels of this service. A channel that failed five times in a row raises an alarm until it answers again. So do
 * five messages in a row that failed on every way of their person, until a message is taken.
 */
@Singleton
public class Channels implements Alarm {

    private static final int IN_A_ROW = 5;
    private static final Duration PROBED_EVERY = Duration.ofMinutes(1);

    private final Map<WayKind, Channel> byKind = new EnumMap<>(WayKind.class);
    private final Map<WayKind, AtomicInteger> failures = new EnumMap<>(WayKind.class);
    private final Map<WayKind, AtomicReference<Instant>> probed = new EnumMap<>(WayKind.class);
    private final AtomicInteger unreached = new AtomicInteger();
    private final MeterRegistry metrics;

    @Inject
    Channels(Instance<Channel> all, MeterRegistry metrics) {
        this(all.stream().toList(), metrics);
    }

    Channels(List<Channel> all, MeterRegistry metrics) {
        this.metrics = metrics;
        metrics.gauge("esperanza.messages.unreached", unreached);
        all.forEach(channel -> {
            byKind.put(channel.kind(), channel);
            failures.put(channel.kind(), gauge(channel.kind()));
            probed.put(channel.kind(), new AtomicReference<>(Instant.EPOCH));
        });
    }

    Uni<Sent> send(WayKind kind, Outgoing message) {
        return byKind.get(kind).send(message).invoke(sent -> count(kind, sent.answered()));
    }

    /** False while the channel is down: then one message a minute tries it. */
    boolean mayTry(WayKind kind, Instant now) {
        if (failures.get(kind).get() < IN_A_ROW) {
            return true;
        }
        AtomicReference<Instant> tried = probed.get(kind);
        Instant before = tried.get();
        return !now.isBefore(before.plus(PROBED_EVERY)) && tried.compareAndSet(before, now);
    }

    /** Whether anything is sent by this kind of way. */
    public boolean isThere(WayKind kind) {
        return byKind.containsKey(kind) && byKind.get(kind).isThere();
    }

    boolean reports(WayKind kind) {
        return byKind.get(kind).reports();
    }

    /** Whether no message leaves by any of them. */
    public boolean areDown() {
        List<WayKind> offered = byKind.keySet().stream().filter(this::isThere).toList();
        return !offered.isEmpty()
                && offered.stream().allMatch(kind -> failures.get(kind).get() >= IN_A_ROW);
    }

    @Override
    public String code() {
        return "channel-down";
    }

    @Override
    public boolean isRaised() {
        return Stream.concat(Stream.of(unreached), failures.values().stream())
                .anyMatch(inARow -> inARow.get() >= IN_A_ROW);
    }

    /** A server that refuses every address answers each time, and reaches nobody. */
    void ended(Route.Why why) {
        if (why == Route.Why.ALL_FAILED) {
            unreached.incrementAndGet();
        }
    }

    private AtomicInteger gauge(WayKind kind) {
        AtomicInteger inARow = new AtomicInteger();
        metrics.gauge("esperanza.channel." + kind.name().toLowerCase(Locale.ROOT) + ".failures", inARow);
        return inARow;
    }

    /** A refusal is of the address: the provider itself works. */
    private void count(WayKind kind, Answered answered) {
        metrics.counter("esperanza.attempts", "way", kind.name(), "answered", answered.name())
                .increment();
        if (answered == Answered.ACCEPTED) {
            unreached.set(0);
        }
        boolean answers = answered == Answered.ACCEPTED || answered == Answered.REFUSED;
        failures.get(kind).updateAndGet(before -> answers ? 0 : before + 1);
    }
}
