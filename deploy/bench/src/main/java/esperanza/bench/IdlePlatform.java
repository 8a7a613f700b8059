package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Postgres;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what the whole platform uses while nobody reports anything, in percent of one core. Reports were sent and
 * answered before, because a JVM that has just started compiles for minutes.
 */
final class IdlePlatform implements Measurement {

    private static final int PER_SECOND = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(25);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration WINDOW = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public List<Finding> run(Machine machine) {
        Window.Of<Counts> idle = machine.idle();
        Window window = idle.window();
        double percent = 100 / (window.seconds() * 1e6);
        Map<String, Double> details = new LinkedHashMap<>(Share.byPart(List.of(window), List.of(percent)));
        details.put("statements_per_s", idle.result().statements() / window.seconds());
        details.put("commits_per_s", idle.result().commits() / window.seconds());
        return List.of(new Finding(
                "idle platform",
                "",
                "% of a core",
                Comparison.SUBJECT,
                List.of(new Pair(Share.platform(window) * percent, 0)),
                10,
                4,
                false,
                details));
    }

    /** Starts and warms up what does not run yet. */
    static Window.Of<Counts> measured(Machine machine) {
        machine.startAll();
        machine.tell("idle: warming up");
        try (AlertLoad load = new AlertLoad(machine)) {
            load.run(PER_SECOND, WARM_UP);
        }
        new Officer(machine.platform()).answerAll();
        Machine.rest(REST);
        machine.tell("idle: measuring");
        Postgres postgres = machine.platform().postgres();
        return machine.measure(postgres, () -> {
            Counts before = Counts.now(postgres);
            Machine.rest(WINDOW);
            return Counts.now(postgres).since(before);
        });
    }
}
