package esperanza.bench;

import esperanza.bench.RowScript.Row;
import esperanza.local.Platform;
import esperanza.local.Postgres;
import esperanza.local.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the reports that the intake service accepts over HTTP on 64 connections, with everything that is on: token,
 * validation, sealing, idempotency, group commit, and its own policies, projections and relay. The limits are commits of
 * pgbench on the same server: of a single row, and of the very rows that a report leaves.
 */
final class IntakeThroughput implements Measurement {

    private static final int PAIRS = 3;
    private static final int CONNECTIONS = 64;
    private static final Duration WINDOW = Duration.ofSeconds(4);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration BEHIND = Duration.ofSeconds(2);
    private static final String KEYS = "select count(*) from data_key";
    private static final String STORED =
            "select count(*) from event where type like 'esperanza.intake.report-received.%'";

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public List<Finding> run(Machine machine) {
        Platform platform = machine.platform();
        Service intake = startIntakeAlone(platform);
        Reports reports = new Reports(intake);
        Pgbench oneRow = Pgbench.ofOneRow(platform.postgres(), machine.folder());
        machine.tell("intake: warming up");
        long keys = Sql.number(platform.postgres(), "intake_keys", KEYS);
        long before = Sql.number(platform.postgres(), "intake", STORED);
        long created = send(machine, intake, reports.example(), WARM_UP).created();
        keys = Sql.number(platform.postgres(), "intake_keys", KEYS) - keys;
        List<Row> rows = rowsOfOne(machine, reports, Math.round((double) keys / created));
        Pgbench sameRows = SameRows.pgbench(machine, rows);
        List<Rate> single = new ArrayList<>();
        List<Rate> same = new ArrayList<>();
        List<Rate> subjects = new ArrayList<>();
        for (int n = 0; n < PAIRS; n++) {
            machine.tell("intake: pair " + (n + 1) + " of " + PAIRS);
            single.add(oneRow.emptied().rate(machine, CONNECTIONS, WINDOW));
            same.add(sameRows.rate(machine, CONNECTIONS, WINDOW));
            subjects.add(subject(machine, intake, reports.example()));
        }
        created += subjects.stream().mapToLong(rate -> rate.done().count()).sum();
        checkThatAllIsStored(platform.postgres(), before + created);
        return new IntakeFindings(subjects, single, same, rows).all();
    }

    /** Sends one report, waits until everything behind it is written, and takes its rows and its keys. */
    private static List<Row> rowsOfOne(Machine machine, Reports reports, long keys) {
        ReportRows rows = new ReportRows(machine.platform().postgres());
        machine.settle();
        long next = rows.next("intake");
        reports.send(machine.platform().keycloak().tokenOfClient("hotline-demo"))
                .join();
        Machine.rest(BEHIND);
        List<Row> all = new ArrayList<>(rows.since("intake", next));
        all.addAll(rows.copies("intake_keys", "data_key", keys));
        return all;
    }

    /** Starts intake and stops the other services: their work is measured elsewhere. */
    static Service startIntakeAlone(Platform platform) {
        platform.startPostgres();
        platform.startKafka();
        platform.keycloak().start();
        Platform.SERVICES.stream().filter(name -> !name.equals("intake")).forEach(name -> platform.service(name)
                .stop());
        Service intake = platform.service("intake");
        intake.start();
        return intake;
    }

    private static Wrk send(Machine machine, Service intake, String body, Duration length) {
        String token = machine.platform().keycloak().tokenOfClient("hotline-demo");
        Wrk sent = Wrk.reports(intake.url(), token, body, CONNECTIONS, length, machine.folder());
        if (sent.refused() > 0) {
            throw new IllegalStateException(sent.refused() + " reports were not answered with 201: " + sent);
        }
        return sent;
    }

    private static Rate subject(Machine machine, Service intake, String body) {
        Postgres postgres = machine.platform().postgres();
        return Rate.in(machine, postgres, () -> {
            Wrk sent = send(machine, intake, body, WINDOW);
            return new Rate.Done(sent.created(), sent.seconds(), sent.p50(), sent.p99());
        });
    }

    /**
     * Every report answered with 201 must be in the log. Requests that wrk cut off at the end of a window may be there
     * as well.
     */
    private static void checkThatAllIsStored(Postgres postgres, long created) {
        long stored = Sql.number(postgres, "intake", STORED);
        if (stored < created) {
            throw new IllegalStateException("acknowledged " + created + " reports, stored " + stored);
        }
    }
}
