package esperanza.bench;

import esperanza.bench.AlertFindings.Target;
import esperanza.local.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures from the instant at which a report of imminent danger was due to be sent to the frame of its alert on the
 * live stream, at 10 and at 50 reports a second, with all services as they are shipped; and what a report costs on its
 * way through them. The limit is the two commits and two hops through Kafka on the same machine without Esperanza.
 */
final class AlertLatency implements Measurement {

    private static final List<AlertFindings.Rate> RATES = List.of(
            new AlertFindings.Rate(
                    10,
                    Duration.ofSeconds(12),
                    new Target(25, 15),
                    new Target(80, 50),
                    new Target(80, 50),
                    new Target(150, 80)),
            new AlertFindings.Rate(
                    50,
                    Duration.ofSeconds(8),
                    new Target(80, 40),
                    new Target(400, 200),
                    new Target(28, 18),
                    new Target(45, 30)));
    private static final int WINDOWS = 2;
    private static final int LIMIT_RECORDS = 500;
    private static final int BYTES = 1500;
    private static final Duration LIMIT_WINDOW = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "alert";
    }

    @Override
    public List<Finding> run(Machine machine) {
        Window idle = machine.idle().window();
        Officer officer = new Officer(machine.platform());
        try (AlertLoad load = new AlertLoad(machine)) {
            List<Finding> findings = new ArrayList<>();
            for (AlertFindings.Rate rate : RATES) {
                findings.addAll(at(rate, machine, load, officer, Share.platform(idle) / idle.seconds()));
            }
            return findings;
        }
    }

    private static List<Finding> at(
            AlertFindings.Rate rate, Machine machine, AlertLoad load, Officer officer, double idleMicrosPerSecond) {
        List<Window.Of<AlertRun>> runs = new ArrayList<>();
        machine.tell("alert: " + rate.perSecond() + "/s, limit");
        List<Double> limits = limits(machine, rate.perSecond());
        for (int n = 0; n < WINDOWS; n++) {
            machine.tell("alert: " + rate.perSecond() + "/s, the officer answers what is open");
            officer.answerAll();
            machine.tell("alert: " + rate.perSecond() + "/s, window " + (n + 1) + " of " + WINDOWS);
            runs.add(machine.measure(machine.platform().postgres(), () -> load.run(rate.perSecond(), rate.window())));
        }
        return new AlertFindings(rate, runs, limits, idleMicrosPerSecond).all();
    }

    /** The median, and the 99th percentile. */
    private static List<Double> limits(Machine machine, int perSecond) {
        Platform platform = machine.platform();
        Pgbench pgbench = Pgbench.ofOneRow(platform.postgres(), machine.folder());
        Latencies commit = machine.measure(platform.postgres(), () -> pgbench.latencies(perSecond, LIMIT_WINDOW))
                .result();
        EndToEnd hop = EndToEnd.measured(platform.kafka(), LIMIT_RECORDS, BYTES, machine.folder());
        return List.of(2 * (commit.percentile(50) + hop.p50()), 2 * (commit.percentile(99) + hop.p99()));
    }
}
