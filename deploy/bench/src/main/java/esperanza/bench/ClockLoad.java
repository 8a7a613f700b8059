package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Platform;
import esperanza.local.Postgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the legal clocks under mass: a million of them run, and nobody answers. What the idle platform costs with
 * them; how late a warning is given while a thousand fall due each second; and how fast is worked off what fell due
 * during an outage, half of it breaches. Each warning and each breach raises an alert, which pages somebody.
 */
final class ClockLoad implements Measurement {

    private static final String SERVICE = "notification";
    private static final int REAL = 50;
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final int PER_SECOND = 1_000;
    private static final int SECONDS = 60;
    private static final int SOON = 3;
    private static final int LATER = PER_SECOND * SECONDS;
    private static final int OUTAGE = 100_000;
    private static final Duration REST = Duration.ofSeconds(25);
    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String FALL_DUE = """
            create table bench_due as select id, clock_timestamp() + interval '%3$d seconds' + (n / %2$d.0) * interval '1 second' as at
            from bench_clock where n <= %1$d;
            create index on bench_due(id); analyze bench_due;
            update clock_timer t set warnings = array[b.at], warn_at = b.at from bench_due b where b.id = t.id""";
    /** The clocks that ended in the outage: the breach of each second one is due, and the last warning of the others. */
    private static final String AFTER_THE_OUTAGE = """
            update clock_timer t set warnings = array[c.due - interval '1 hour'], warn_at = c.due - interval '1 hour',
              breach_at = case when n %% 2 = 0 then c.due else now() + interval '30 days' end
            from bench_clock c where c.id = t.id and n > %d""";

    /** 1 while something is due. Both indexes say so at once: the question itself must cost nothing. */
    private static final String DUE = """
            select (exists (select from clock_timer where breach_at <= clock_timestamp())
              or exists (select from clock_timer where warn_at <= clock_timestamp()))::int""";

    private static final String FIRED = """
            select count(*) from bench_clock c join event e on e.category = 'deadline' and e.id = c.id and e.version = 2
            where n > %d and n <= %d""";

    private static final String LATE = """
            select percentile_disc(%1$s) within group (order by extract(epoch from e.recorded_at - b.at))
            from bench_due b join event e on e.category = 'deadline' and e.id = b.id and e.version = 2""";
    private static final String CALLED_LATE = """
            select percentile_disc(%1$s) within group (order by extract(epoch from p.recorded_at - b.at))
            from event r
            join bench_due b on b.id = (convert_from(r.clear, 'UTF8')::jsonb ->> 'deadlineId')::uuid
            join event p on p.category = 'alert' and p.id = r.id and p.version = 2
            where r.category = 'alert' and r.version = 1 and r.recorded_at > '%2$s'""";
    private static final String SPAN = """
            select extract(epoch from max(e.recorded_at) - min(e.recorded_at))
            from event e join bench_clock c on c.id = e.id and n > %d where e.category = 'deadline' and e.version = 2""";

    private final int clocks;

    ClockLoad(int clocks) {
        this.clocks = clocks;
    }

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public boolean usesUpThePlatform() {
        return true;
    }

    @Override
    public List<Finding> run(Machine machine) {
        Platform platform = machine.platform();
        Postgres postgres = platform.postgres();
        double usual = percent(machine.idle().window());
        ReportFlow.alert(platform, REAL, BETWEEN);
        ReportFlow.awaitRest(platform, SERVICE);
        platform.service(SERVICE).stop();
        machine.tell("clocks: writing %,d clocks".formatted(clocks));
        Sql.run(postgres, SERVICE, seed());
        Sql.run(postgres, SERVICE, "vacuum analyze");
        platform.service(SERVICE).start();
        machine.tell("clocks: idle with %,d clocks".formatted(clocks));
        Machine.rest(REST);
        Window idle = machine.measure(postgres, () -> Machine.rest(IDLE)).window();
        Finding rate = perSecond(machine, postgres);
        Finding outage = afterAnOutage(machine, platform);
        return List.of(idle(percent(idle), usual), rate, outage);
    }

    private Finding perSecond(Machine machine, Postgres postgres) {
        machine.tell("clocks: %,d/s fall due".formatted(PER_SECOND));
        String since = Sql.text(postgres, SERVICE, "select clock_timestamp()");
        Window window = machine.measureAtOnce(postgres, () -> {
                    Sql.run(postgres, SERVICE, FALL_DUE.formatted(LATER, PER_SECOND, SOON));
                    Machine.rest(Duration.ofSeconds(SECONDS + SOON));
                    await(postgres);
                    return since;
                })
                .window();
        requireFired(postgres, 0, LATER);
        ReportFlow.awaitRest(machine.platform(), SERVICE);
        Map<String, Double> details = new LinkedHashMap<>();
        details.put("p50_s", number(postgres, LATE.formatted("0.5")));
        details.put("called_p50_s", number(postgres, CALLED_LATE.formatted("0.5", since)));
        details.put("called_p99_s", number(postgres, CALLED_LATE.formatted("0.99", since)));
        details.putAll(cpu(window, LATER));
        return new Finding(
                "clocks, %,d/s fall due of %,d: warning late, p99".formatted(PER_SECOND, clocks),
                "",
                "s",
                Comparison.SUBJECT,
                List.of(new Pair(number(postgres, LATE.formatted("0.99")), 0)),
                2,
                0.5,
                false,
                details);
    }

    private Finding afterAnOutage(Machine machine, Platform platform) {
        Postgres postgres = platform.postgres();
        platform.service(SERVICE).stop();
        machine.tell("clocks: %,d are due after an outage".formatted(OUTAGE));
        Sql.run(postgres, SERVICE, AFTER_THE_OUTAGE.formatted(clocks - OUTAGE));
        Window window = machine.measureAtOnce(postgres, () -> {
                    platform.service(SERVICE).start();
                    await(postgres);
                    return OUTAGE;
                })
                .window();
        requireFired(postgres, clocks - OUTAGE, clocks);
        double seconds = number(postgres, SPAN.formatted(clocks - OUTAGE));
        Map<String, Double> details = new LinkedHashMap<>();
        details.put("seconds", seconds);
        details.putAll(cpu(window, OUTAGE));
        return new Finding(
                "clocks, %,d due after an outage: worked off".formatted(OUTAGE),
                "",
                "clocks/s",
                Comparison.AT_LEAST,
                List.of(new Pair(OUTAGE / seconds, 0)),
                3_000,
                10_000,
                false,
                details);
    }

    private Finding idle(double with, double usual) {
        return new Finding(
                "idle platform with %,d clocks".formatted(clocks),
                "the same without",
                "% of a core",
                Comparison.DIFFERENCE,
                List.of(new Pair(with, usual)),
                2,
                0.5,
                false,
                Map.of());
    }

    private static void await(Postgres postgres) {
        ReportFlow.await("the clocks", PATIENCE, () -> Sql.number(postgres, SERVICE, DUE) == 0);
    }

    private static void requireFired(Postgres postgres, int after, int upTo) {
        long fired = Sql.number(postgres, SERVICE, FIRED.formatted(after, upTo));
        if (fired != upTo - after) {
            throw new IllegalStateException("%,d of %,d clocks were fired".formatted(fired, upTo - after));
        }
    }

    /** CPU time of each part per clock; a part that was started within the window has none. */
    private static Map<String, Double> cpu(Window window, long clocks) {
        Map<String, Double> cpu = new LinkedHashMap<>();
        List.of(SERVICE, "postgres", "kafka").forEach(part -> {
            double micros = window.partMicros().getOrDefault(part, 0.0);
            if (micros > 0) {
                cpu.put(part + "_cpu_us_per_clock", micros / clocks);
            }
        });
        return cpu;
    }

    private static double percent(Window window) {
        return Share.platform(window) * 100 / (window.seconds() * 1e6);
    }

    private static double number(Postgres postgres, String sql) {
        return Double.parseDouble(Sql.text(postgres, SERVICE, sql));
    }

    private String seed() {
        try (InputStream script = ClockLoad.class.getResourceAsStream("clocks-seed.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).formatted(clocks, OUTAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
