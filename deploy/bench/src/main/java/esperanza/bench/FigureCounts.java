package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Postgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Measures the figures of many cases as of a past instant: counted anew from the log, and from the read model; both have
 * to be equal. Investigation's own code does it, in a process of its own. The limit is PostgreSQL's ordered COPY of the
 * same log.
 */
final class FigureCounts implements Measurement {

    static final String DATABASE = "figures";

    private static final double SEED = 0.42;
    private static final int FLOOR_SECONDS = 5;
    private static final int GOAL_SECONDS = 3;
    private static final int FLOOR_MILLIS = 100;
    private static final int GOAL_MILLIS = 50;
    private static final int FRAME_FLOOR = 60;
    private static final int FRAME_GOAL = 20;

    private final int cases;

    FigureCounts(int cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public boolean usesUpThePlatform() {
        return true;
    }

    @Override
    public List<Finding> run(Machine machine) {
        Postgres postgres = machine.platform().postgres();
        postgres.start();
        machine.tell("figures: seeding " + cases + " cases, seed " + SEED);
        seed(postgres);
        long size = Sql.number(postgres, DATABASE, "select count(*) from event");
        machine.tell("figures: COPY of " + size + " events");
        double copy = machine.measure(postgres, () -> Rebuild.copied(machine, DATABASE))
                .window()
                .seconds();
        machine.tell("figures: the read model, and counts of past instants");
        CountFigures.Told told = CountFigures.run(machine);
        if (!told.equal() || told.cases() != cases) {
            throw new IllegalStateException("log and read model differ, or cases are missing: " + told);
        }
        Map<String, Double> details =
                Map.of("events", (double) size, "fill_seconds", told.fillSeconds(), "tiles", (double) told.tiles());
        return List.of(
                finding("from the log", "s", told.fromLog(), copy, FLOOR_SECONDS, GOAL_SECONDS, details),
                finding("the first frame", "s", List.of(told.frame()), copy, FRAME_FLOOR, FRAME_GOAL, details),
                finding(
                        "from the read model",
                        "ms",
                        told.fromModel(),
                        1000 * copy,
                        FLOOR_MILLIS,
                        GOAL_MILLIS,
                        details));
    }

    private void seed(Postgres postgres) {
        postgres.dropDatabase(DATABASE);
        postgres.dropDatabase(DATABASE + "_keys");
        postgres.createDatabasesOf(DATABASE);
        Flyway.configure()
                .dataSource(postgres.url(DATABASE), DATABASE, DATABASE)
                .locations("classpath:db/log", "classpath:db/service")
                .load()
                .migrate();
        Sql.run(postgres, DATABASE, statements().formatted(cases, SEED));
        Sql.run(postgres, DATABASE, "vacuum analyze event");
    }

    private static String statements() {
        try (InputStream file = FigureCounts.class.getResourceAsStream("figures-seed.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Finding finding(
            String from,
            String unit,
            List<Double> each,
            double limit,
            int floor,
            int goal,
            Map<String, Double> details) {
        List<Pair> pairs = new ArrayList<>();
        each.forEach(value -> pairs.add(new Pair(value, limit)));
        return new Finding(
                "figures of %,d cases: %s".formatted(cases, from),
                "ordered COPY of the log",
                unit,
                Comparison.SUBJECT,
                pairs,
                floor,
                goal,
                false,
                details);
    }
}
