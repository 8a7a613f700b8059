package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Kafka;
import esperanza.local.Postgres;
import esperanza.runtime.Leaders;
import esperanza.runtime.command.Gate;
import esperanza.runtime.reader.Leadership;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.relay.Relay;
import esperanza.runtime.relay.TopicCheck;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures from the commit of an event to the poll of a consumer that waits for it in Kafka, at 1,000 events a second.
 */
final class RelayLatency implements Measurement {

    private static final String TOPIC = "esperanza.bench";
    private static final int PER_SECOND = 1000;
    private static final int PAIRS = 2;
    private static final int LIMIT_RECORDS = 1500;
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final Duration KEYS_ARE_MADE = Duration.ofSeconds(2);

    /** After ten seconds the first window was still twice as slow as the second. */
    private static final Duration WARM_UP = Duration.ofSeconds(25);

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public List<Finding> run(Machine machine) {
        Postgres postgres = machine.largePostgres();
        machine.platform().startKafka();
        Kafka kafka = machine.platform().kafka();
        Arrivals.createTopic(kafka, TOPIC);
        try (Log log = new Log(postgres, machine.folder());
                Leadership leadership = new Leaders(log.connections(1), "bench", Duration.ofSeconds(10)).of("relay");
                Relay relay = new Relay(
                        leadership,
                        log.reader(),
                        log.codec(),
                        new TopicCheck(log.connections(1), TOPIC, kafka.bootstrapServers()),
                        new Gate(),
                        TOPIC,
                        kafka.bootstrapServers(),
                        Duration.ofMillis(200));
                Worker relaying = new Worker("relay", Duration.ofSeconds(1), relay::round);
                Arrivals arrivals = new Arrivals(kafka, TOPIC)) {
            log.tail().wakes(relaying::wake);
            relaying.start();
            return run(machine, postgres, kafka, log, arrivals);
        }
    }

    private static List<Finding> run(Machine machine, Postgres postgres, Kafka kafka, Log log, Arrivals arrivals) {
        Notes notes = new Notes();
        machine.tell("relay: warming up");
        ClosedLoop.run(log.vertx(), 16, KEYS_ARE_MADE, () -> append(log, notes, arrivals));
        subject(log, notes, arrivals, WARM_UP);
        int bytes = arrivals.meanBytes();
        List<EndToEnd> limits = new ArrayList<>();
        List<Latencies> subjects = new ArrayList<>();
        for (int n = 0; n < PAIRS; n++) {
            machine.tell("relay: pair " + (n + 1) + " of " + PAIRS);
            limits.add(machine.measure(postgres, () -> EndToEnd.measured(kafka, LIMIT_RECORDS, bytes, machine.folder()))
                    .result());
            subjects.add(machine.measure(postgres, () -> subject(log, notes, arrivals, WINDOW))
                    .result());
        }
        return List.of(
                finding("relay, commit → poll, p50", subjects, 50, limits, EndToEnd::p50, 3, 1.5, bytes),
                finding("relay, commit → poll, p99", subjects, 99, limits, EndToEnd::p99, 15, 6, bytes));
    }

    private static Latencies subject(Log log, Notes notes, Arrivals arrivals, Duration length) {
        Latencies latencies = arrivals.expect();
        OpenLoop.run(PER_SECOND, length, due -> append(log, notes, arrivals)
                .subscribe()
                .with(done -> {}, arrivals::failed));
        arrivals.awaitAll(PER_SECOND * length.toSeconds());
        return latencies;
    }

    private static Uni<?> append(Log log, Notes notes, Arrivals arrivals) {
        return log.store()
                .append(notes.next())
                .invoke(outcome -> arrivals.committed(outcome.position(), System.nanoTime()));
    }

    private static Finding finding(
            String what,
            List<Latencies> subjects,
            double percent,
            List<EndToEnd> limits,
            ToDoubleFunction<EndToEnd> limit,
            double floor,
            double goal,
            int bytes) {
        List<Pair> pairs = new ArrayList<>();
        for (int n = 0; n < subjects.size(); n++) {
            pairs.add(new Pair(subjects.get(n).percentile(percent), limit.applyAsDouble(limits.get(n))));
        }
        double mean = Spread.of(limits.stream().map(EndToEnd::mean).toList()).median();
        return new Finding(
                what,
                "Kafka's EndToEndLatency, one at a time",
                "ms",
                Comparison.DIFFERENCE,
                pairs,
                floor,
                goal,
                false,
                Map.of("limit_mean_ms", mean, "record_bytes", (double) bytes));
    }
}
