package esperanza.bench;

import esperanza.local.Platform;
import esperanza.local.Postgres;
import esperanza.local.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the reports that the intake service accepts over HTTP on 64 connections, with everything that is on: token,
 * validation, sealing, idempotency, group commit, and its own policies, projections and relay. The limit is single-row
 * commits of pgbench on the same server.
 */
final class IntakeThroughput implements Measurement {

    private static final int PAIRS = 3;
    private static final int CONNECTIONS = 64;
    private static final Duration WINDOW = Duration.ofSeconds(4);
    private static final Duration WARM_UP = Duration.ofSeconds(40);
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
        Pgbench pgbench = new Pgbench(platform.postgres(), machine.folder());
        String body = new Reports(intake).example();
        machine.tell("intake: warming up");
        long created = send(machine, intake, body, WARM_UP).created();
        List<Rate> limits = new ArrayList<>();
        List<Rate> subjects = new ArrayList<>();
        for (int n = 0; n < PAIRS; n++) {
            machine.tell("intake: pair " + (n + 1) + " of " + PAIRS);
            limits.add(pgbench.rate(machine, CONNECTIONS, WINDOW));
            Rate subject = subject(machine, intake, body);
            subjects.add(subject);
            created += subject.done().count();
        }
        checkThatAllIsStored(platform.postgres(), created);
        return List.of(finding(subjects, limits));
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

    private static Finding finding(List<Rate> subjects, List<Rate> limits) {
        return new Finding(
                "intake REST, 64 connections",
                "pgbench, 64 clients, one row a commit",
                "reports/s",
                Comparison.RATIO,
                Rate.pairs(subjects, limits),
                0.50,
                0.70,
                false,
                Rate.details(subjects, limits));
    }
}
