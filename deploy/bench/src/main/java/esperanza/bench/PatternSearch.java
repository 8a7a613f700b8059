package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.bench.PlantedCases.Planted;
import esperanza.local.Platform;
import esperanza.local.Postgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Measures how soon a report is found to resemble others, among 50,000 cases that were referred to investigation, and
 * among ten times as many; and how much of the planted series is found. The cases are reported by HTTP, with everything
 * on.
 *
 * <p>The first 50,000 are not compared in their words with each other, which would take hours: intake makes their bands,
 * and they are set aside until all are there. For ten times as many cases each report gets nine times as many entries
 * more, made by SQL: as many reports share an entry as then would, and all of them are opened and compared.
 */
final class PatternSearch implements Measurement {

    private static final int CASES = 50_000;
    private static final int SERIES = 60;
    private static final int PROBES = 200;
    private static final int OUTSTANDING = 48;
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(40);
    private static final String WAITING = """
            select (select count(*) from likeness_waiting) + (select count(*) from event e
              where e.position > (select min(position) from cursor where name in ('referred-reports', 'contact-index'))
              and e.category = 'report')""";
    private static final String SET_BANDS_ASIDE = """
            create table bench_band(like likeness_band);
            grant insert on bench_band to public;
            create function bench_band() returns trigger language plpgsql as
              $$ begin insert into bench_band values (new.band, new.position); return null; end $$;
            create trigger bench_band before insert on likeness_band for each row execute function bench_band()""";
    private static final String PUT_BANDS_BACK = """
            drop trigger bench_band on likeness_band;
            insert into likeness_band select distinct band, position from bench_band""";
    private static final String MORE_CONTACTS = """
            insert into contact_index(report_id, position, subject, of_reporter, field, entry)
            select report_id, position, subject, of_reporter, field, floor(random() * 16384)::int
            from contact_index, generate_series(1, 9) on conflict do nothing""";
    /** Each band of the further phrases is that of some other phrase, so that bands are shared as often as in those. */
    private static final String MORE_BANDS = """
            create table bench_phrase as
              select row_number() over () nth, position, array_agg(band order by band) bands
              from likeness_band group by position having count(*) = 96;
            create unique index on bench_phrase(nth);
            alter table likeness_band drop constraint likeness_band_pkey, drop constraint likeness_band_position_fkey;
            drop index likeness_band_report;
            insert into likeness_band(band, position)
              select p.bands[band], r.position
              from bench_phrase r cross join generate_series(1, 9) further cross join generate_series(1, 96) band
              join bench_phrase p on p.nth = 1 + mod(
                abs(hashint8(r.position * 1000 + further * 100 + band)::bigint), (select count(*) from bench_phrase));
            set maintenance_work_mem = '512MB';
            create index likeness_band_pkey on likeness_band(band, position);
            create index likeness_band_report on likeness_band(position)""";

    @Override
    public String name() {
        return "patterns";
    }

    @Override
    public boolean usesUpThePlatform() {
        return true;
    }

    @Override
    public List<Finding> run(Machine machine) {
        Platform platform = machine.platform();
        Postgres postgres = platform.postgres();
        Reports reports = new Reports(IntakeThroughput.startIntakeAlone(platform));
        machine.tell("patterns: seed " + PlantedCases.SEED);
        PlantedCases.Cases cases = new PlantedCases().of(CASES, SERIES, PROBES);
        Sql.run(postgres, "intake", SET_BANDS_ASIDE);
        List<UUID> ids = new ArrayList<>(reported(machine, platform, reports, cases.first()));
        awaitCompared(postgres);
        machine.tell("patterns: the bands");
        Sql.run(postgres, "intake", PUT_BANDS_BACK);
        Sql.run(postgres, "intake", "vacuum analyze");
        Latencies atOnce = probed(machine, reports, cases.probes().getFirst(), ids);
        machine.tell("patterns: ten times as many entries");
        Sql.run(postgres, "intake", MORE_CONTACTS);
        Sql.run(postgres, "intake", MORE_BANDS);
        Sql.run(postgres, "intake", "vacuum analyze");
        Latencies tenfold = probed(machine, reports, cases.probes().getLast(), ids);
        List<Planted> all = Stream.concat(
                        cases.first().stream(), cases.probes().stream().flatMap(List::stream))
                .toList();
        List<Finding> findings = new ArrayList<>(
                List.of(latency("50,000", atOnce, 1_000, 300), latency("500,000", tenfold, 5_000, 1_000)));
        findings.addAll(new FoundSeries(all, ids, CASES).findings(postgres));
        return findings;
    }

    private static List<UUID> reported(Machine machine, Platform platform, Reports reports, List<Planted> cases) {
        List<CompletableFuture<UUID>> sent = new ArrayList<>(cases.size());
        Semaphore free = new Semaphore(OUTSTANDING);
        String token = platform.keycloak().tokenOfClient("hotline-demo");
        for (Planted each : cases) {
            if (sent.size() % 5_000 == 0) {
                machine.tell("patterns: " + sent.size() + " of " + cases.size() + " cases reported");
                token = platform.keycloak().tokenOfClient("hotline-demo");
            }
            free.acquireUninterruptibly();
            sent.add(reports.send(token, each.body()).whenComplete((report, failure) -> free.release()));
        }
        return sent.stream().map(CompletableFuture::join).toList();
    }

    /** Further reports, one after another: from the referral to the first finding about each, as the log says. */
    private static Latencies probed(Machine machine, Reports reports, List<Planted> probes, List<UUID> ids) {
        machine.tell("patterns: " + probes.size() + " further reports");
        Postgres postgres = machine.platform().postgres();
        long before = Sql.number(postgres, "intake", "select max(position) from event");
        String token = machine.platform().keycloak().tokenOfClient("hotline-demo");
        for (Planted probe : probes) {
            ids.add(reports.send(token, probe.body()).join());
            Machine.rest(BETWEEN);
        }
        awaitCompared(postgres);
        Latencies latencies = new Latencies();
        Sql.rows(postgres, "intake", FoundSeries.LATENCIES.formatted(before), row -> row.getLong(1))
                .forEach(micros -> latencies.record(micros * 1_000));
        return latencies;
    }

    private static void awaitCompared(Postgres postgres) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (Sql.number(postgres, "intake", WAITING) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not all reports were compared");
            }
            LockSupport.parkNanos(200_000_000);
        }
    }

    private static Finding latency(String among, Latencies found, double floor, double goal) {
        return new Finding(
                "a series is found among " + among + " cases, p99",
                "",
                "ms",
                Comparison.SUBJECT,
                List.of(new Pair(found.percentile(99), 0)),
                floor,
                goal,
                false,
                Map.of(
                        "p50_ms",
                        found.percentile(50),
                        "max_ms",
                        found.percentile(100),
                        "reports",
                        (double) found.count(),
                        "seed",
                        (double) PlantedCases.SEED));
    }
}
