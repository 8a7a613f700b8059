package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Platform;
import esperanza.local.Postgres;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures the checklist of diligence, which is stored nowhere: those of all cases, and that of one long case. All are
 * counted by investigation in a process of its own; the limit is PostgreSQL's ordered COPY of the same log.
 *
 * <p>The cases are copies of ten real ones, of which the n-th has gone n tenths of the way of {@link CaseWork}.
 */
final class Checklists implements Measurement {

    private static final String SERVICE = CountAll.SERVICE;
    private static final int REAL = 10;
    private static final int PAIRS = 2;
    private static final String STREAMS = """
            insert into case_stream(case_id, category, id)
            select distinct named::uuid, category, id
            from event, jsonb_array_elements_text(convert_from(metadata, 'UTF8')::jsonb -> 'cases') named
            on conflict do nothing""";
    private static final String FILES = """
            insert into case_file(case_id, report_id, position, registered_at)
            select id, md5(id::text)::uuid, position, recorded_at from event where category = 'file' and version = 1
            on conflict do nothing""";

    private final int cases;

    /** @param cases a multiple of ten */
    Checklists(int cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "diligence";
    }

    @Override
    public boolean usesUpThePlatform() {
        return true;
    }

    @Override
    public List<Finding> run(Machine machine) {
        Platform platform = machine.platform();
        machine.startAll();
        machine.tell("diligence: " + REAL + " real cases");
        Reports reports = new Reports(platform.service("intake"));
        List<CaseWork> real = IntStream.rangeClosed(1, REAL)
                .mapToObj(tenths -> worked(platform, reports, tenths))
                .toList();
        ReportFlow.awaitRest(platform, SERVICE);
        Platform.SERVICES.forEach(name -> platform.service(name).stop());
        List<Finding> findings = new ArrayList<>(List.of(all(machine, copied(machine))));
        findings.addAll(LongChecklist.measured(machine, real.getLast()));
        return findings;
    }

    private static CaseWork worked(Platform platform, Reports reports, int tenths) {
        CaseWork work = CaseWork.reported(platform, reports);
        work.go(tenths);
        return work;
    }

    /** Returns the number of events in the log. */
    private long copied(Machine machine) {
        Postgres postgres = machine.platform().postgres();
        long mould = Sql.number(postgres, SERVICE, "select count(*) from event");
        machine.tell("diligence: copying them up to " + cases + " cases with " + mould / REAL + " events each");
        long size = new LogClones(postgres, SERVICE).upTo(mould * cases / REAL);
        Sql.run(postgres, SERVICE, STREAMS);
        Sql.run(postgres, SERVICE, FILES);
        Sql.run(postgres, SERVICE, "vacuum analyze case_stream, case_file");
        return size;
    }

    private Finding all(Machine machine, long size) {
        Postgres postgres = machine.platform().postgres();
        List<Pair> pairs = new ArrayList<>();
        Map<String, Double> details = new LinkedHashMap<>();
        for (int n = 1; n <= PAIRS; n++) {
            machine.tell("diligence: COPY and count, pair " + n + " of " + PAIRS);
            Window limit = machine.measure(postgres, () -> Rebuild.copied(machine, SERVICE))
                    .window();
            Window.Of<Long> subject = machine.measure(postgres, () -> CountAll.cases(machine));
            if (subject.result() != cases) {
                throw new IllegalStateException(subject.result() + " of " + cases + " cases were counted");
            }
            Window window = subject.window();
            pairs.add(new Pair(size / window.seconds(), size / limit.seconds()));
            details.put("seconds_" + n, window.seconds());
            details.put("others_percent_" + n, window.others());
            details.put("all_cpu_us_per_event_" + n, window.ourMicros() / size);
            details.put("postgres_cpu_us_per_event_" + n, window.partMicros().getOrDefault("postgres", 0.0) / size);
        }
        return new Finding(
                "diligence of %,d cases, %,d events".formatted(cases, size),
                "ordered COPY of the log",
                "events/s",
                Comparison.AT_LEAST,
                pairs,
                50_000,
                100_000,
                false,
                details);
    }
}
