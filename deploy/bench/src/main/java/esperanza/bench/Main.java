package esperanza.bench;

import esperanza.local.Repository;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Measures the hot paths, each beside its limit. Exit code: 1 if a gate was missed, 2 if it could not be measured. */
public final class Main {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private final long begin = System.nanoTime();

    private Main() {}

    public static void main(String[] arguments) {
        int answer;
        try {
            answer = new Main().run(Options.of(arguments));
        } catch (Options.Unknown asked) {
            System.err.println(asked.getMessage());
            answer = 2;
        } catch (Exception e) {
            e.printStackTrace();
            answer = 2;
        }
        System.exit(answer);
    }

    private int run(Options options) throws IOException {
        prepareMutiny();
        Repository repository = Repository.here();
        List<Finding> findings = new ArrayList<>();
        boolean complete = true;
        try (Machine machine = new Machine(repository, options.profiled(), this::tell)) {
            for (Measurement measurement : options.measurements()) {
                complete &= measured(measurement, machine, findings);
                if (measurement.usesUpThePlatform()) {
                    machine.renewPlatform();
                }
            }
            publish(options.profile(), Instant.now(), machine, findings);
        }
        return !complete ? 2 : findings.stream().anyMatch(Finding::breaksTheGate) ? 1 : 0;
    }

    /** A measurement that fails takes nothing away from the others. */
    private boolean measured(Measurement measurement, Machine machine, List<Finding> findings) {
        try {
            findings.addAll(measurement.run(machine));
            return true;
        } catch (RuntimeException e) {
            tell(measurement.name() + " could not be measured");
            e.printStackTrace(progress);
            return false;
        }
    }

    /**
     * Uses Mutiny once in this thread: its first use finds the context manager, and outside of Quarkus this fails if
     * two threads are first at the same time.
     */
    private static void prepareMutiny() {
        Uni.createFrom().voidItem().map(nothing -> nothing).await().indefinitely();
    }

    private void publish(String profile, Instant at, Machine machine, List<Finding> findings) throws IOException {
        Facts facts = Facts.of(machine);
        Path file = Answer.of(profile, at, facts, machine.others(), findings).writeTo(machine.out());
        out.print(Table.of(findings, facts, machine.others()));
        out.println(machine.repository().root().relativize(file));
    }

    private void tell(String what) {
        progress.printf(
                "[%3d s] %s%n", Duration.ofNanos(System.nanoTime() - begin).toSeconds(), what);
    }
}
