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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The channels of this service. A channel that failed five times in a row raises an alarm until it answers again. So do
 * five messages in a row that failed on every way of their person, until a message is taken.
 */
@Singleton
class Channels implements Alarm {

    private static final int IN_A_ROW = 5;

    private final Map<WayKind, Channel> byKind = new EnumMap<>(WayKind.class);
    private final Map<WayKind, AtomicInteger> failures = new EnumMap<>(WayKind.class);
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
        });
    }

    Uni<Sent> send(WayKind kind, Outgoing message) {
        return byKind.get(kind).send(message).invoke(sent -> count(kind, sent.answered()));
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
