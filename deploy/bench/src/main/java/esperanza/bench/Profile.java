package esperanza.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The measurements of a run, in this order. */
enum Profile {
    /** The hot paths, within a few minutes. */
    QUICK(List.of(
            new AppendThroughput(), //
            new RelayLatency(), //
            new IdlePlatform(), //
            new AlertLatency(), //
            new Dashboards(), //
            new IntakeThroughput())),
    /** A run of half an hour. */
    FULL(List.of(
            new ColdStart(), //
            new LookAlikeLatency(), //
            new Campaign(2_000), //
            new CaseLists(10_000, 100_000, 1_000_000),
            new Rebuild(1_000_000),
            new ClockLoad(1_000_000),
            new Checklists(100_000),
            new FigureCounts(100_000),
            new OneKind(1_000, 10_000, 1_000, 5_000),
            new LiveStream(2_000, 5_000),
            new StartUp(),
            new ConsoleSpeed(),
            new Mornings(),
            new Reach(),
            new Checkins(500),
            new WorkshopJobs(),
            new FileSpeed(),
            new Growth(10_000, 100_000, 1_000_000, 10_000_000),
            new IntakeGrowth(100_000, 1_000_000))),
    /** A quarter of an hour each: 50,000 reports by HTTP, JVMs of some age, and hours of no answer. */
    LONG(List.of(new PatternSearch(), new LongRun(), new NobodyAnswers(Duration.ofMinutes(6))));

    private final List<Measurement> measurements;

    Profile(List<Measurement> measurements) {
        this.measurements = measurements;
    }

    List<Measurement> measurements() {
        return measurements;
    }

    /** Every measurement of every profile. */
    static List<Measurement> all() {
        return Stream.of(values())
                .flatMap(profile -> profile.measurements.stream())
                .toList();
    }

    static List<String> names() {
        return Arrays.stream(values())
                .map(profile -> profile.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
