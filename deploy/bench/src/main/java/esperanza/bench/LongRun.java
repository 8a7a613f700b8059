package esperanza.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The alert after a quarter of an hour at 20 reports a second, when the compilers of the JVMs have done their work. Says
 * what a platform costs that runs for long, which a short run of young JVMs does not show.
 */
final class LongRun implements Measurement {

    private static final int PER_SECOND = 20;
    private static final int ROUNDS = 15;
    private static final Duration ROUND = Duration.ofSeconds(50);

    @Override
    public String name() {
        return "long";
    }

    @Override
    public List<Finding> run(Machine machine) {
        Officer officer = new Officer(machine.platform());
        machine.idle();
        try (AlertLoad load = new AlertLoad(machine)) {
            for (int n = 1; n <= ROUNDS; n++) {
                machine.tell("long: %d/s, round %d of %d".formatted(PER_SECOND, n, ROUNDS));
                load.run(PER_SECOND, ROUND);
                officer.answerAll();
            }
        }
        return new ArrayList<>(new AlertLatency().run(machine));
    }
}
