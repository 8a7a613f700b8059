package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.bench.PlantedCases.Planted;
import esperanza.local.Platform;
import esperanza.local.Postgres;
import esperanza.local.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures how soon a report that belongs to a series is found to resemble the others, among 50,000 cases that were
 * referred to investigation, and among ten times as many; and how much of the planted series is found. The cases are
 * reported by HTTP, with everything on.
 *
 * <p>For ten times as many cases each report gets nine times as many entries more, made by SQL: as many reports share
 * an entry as then would, and all of them are opened and compared.
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
    private static final String MORE_CONTACTS = """
            insert into contact_index(report_id, position, subject, of_reporter, field, entry)
            select report_id, position, subject, of_reporter, field, floor(random() * 16384)::int
            from contact_index, generate_series(1, 9) on conflict do nothing""";
    /** Each band of the further phrases is that of some other phrase, so that bands are shared as often as in those. */
    private static final String MORE_BANDS = """
            create table bench_phrase as
              select row_number() over () nth, bands from referred_report where cardinality(bands) = 96;
            create unique index on bench_phrase(nth);
            drop index referred_report_bands;
            update referred_report r set bands = r.bands || (
              select array_agg(p.bands[band]) from generate_series(1, 9) further cross join generate_series(1, 96) band
              join bench_phrase p on p.nth = 1 + mod(abs(hashtext(r.report_id::text || further || '/' || band)::bigint),
                (select count(*) from bench_phrase)))
            where cardinality(bands) = 96;
            create index referred_report_bands on referred_report using gin(bands) with (fastupdate = off)""";

    @Override
    public String name() {
        return "patterns";
    }

    @Override
    public List<Finding> run(Machine machine) {
        Platform platform = machine.platform();
        Postgres postgres = platform.postgres();
        Service intake = IntakeThroughput.startIntakeAlone(platform);
        Reports reports = new Reports(intake);
        machine.tell("patterns: seed " + PlantedCases.SEED);
        List<Planted> all = new PlantedCases().of(CASES + 2 * PROBES, SERIES);
        List<UUID> ids = new ArrayList<>(reported(machine, platform, reports, all.subList(0, CASES)));
        awaitCompared(postgres);
        Sql.run(postgres, "intake", "analyze");
        Latencies atOnce = probed(machine, reports, all.subList(CASES, CASES + PROBES), ids);
        machine.tell("patterns: ten times as many entries");
        Sql.run(postgres, "intake", MORE_CONTACTS);
        Sql.run(postgres, "intake", MORE_BANDS);
        Sql.run(postgres, "intake", "vacuum analyze contact_index, referred_report");
        Latencies tenfold = probed(machine, reports, all.subList(CASES + PROBES, all.size()), ids);
        List<Finding> findings = new ArrayList<>(
                List.of(latency("50,000", atOnce, 1_000, 300), latency("500,000", tenfold, 5_000, 1_000)));
        findings.addAll(new FoundSeries(all, ids).findings(postgres));
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

    /** Further reports, one after another: from the referral to the last finding about each, as the log says. */
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
                        "p50_ms", found.percentile(50),
                        "max_ms", found.percentile(100),
                        "reports", (double) found.count()));
    }
}
