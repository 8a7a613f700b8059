package esperanza.bench;

import esperanza.local.Platform;
import esperanza.local.Postgres;
import esperanza.local.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the reports that intake accepts at a short and at a long log. The events before them are copies of real ones;
 * the read models do not hold them.
 */
final class IntakeGrowth implements Measurement {

    private static final String SERVICE = "intake";
    private static final int REAL = 100;
    private static final int WINDOWS = 3;
    private static final int CONNECTIONS = 64;
    private static final Duration WINDOW = Duration.ofSeconds(4);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final int least;
    private final int most;

    IntakeGrowth(int least, int most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public String name() {
        return "intake-growth";
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
        ReportFlow.send(platform, REAL, BETWEEN);
        ReportFlow.awaitRest(platform, SERVICE);
        LogClones clones = new LogClones(postgres, SERVICE);
        List<Double> first = at(machine, clones, reports.example(), least);
        List<Double> last = at(machine, clones, reports.example(), most);
        return List.of(Growth.finding("intake at %,d events".formatted(most), least, last, first));
    }

    private static List<Double> at(Machine machine, LogClones clones, String report, int events) {
        Service intake = machine.platform().service(SERVICE);
        intake.stop();
        machine.tell("intake-growth: seeding " + events + " events");
        clones.upTo(events);
        intake.start();
        machine.tell("intake-growth: warming up");
        send(machine, intake, report, WARM_UP);
        List<Double> rates = new ArrayList<>();
        for (int n = 0; n < WINDOWS; n++) {
            machine.tell("intake-growth: at " + events + " events, window " + (n + 1) + " of " + WINDOWS);
            Wrk sent = machine.measure(machine.platform().postgres(), () -> send(machine, intake, report, WINDOW))
                    .result();
            rates.add(sent.created() / sent.seconds());
        }
        return rates;
    }

    private static Wrk send(Machine machine, Service intake, String report, Duration length) {
        String token = machine.platform().keycloak().tokenOfClient("hotline-demo");
        Wrk sent = Wrk.reports(intake.url(), token, report, CONNECTIONS, length, machine.folder());
        if (sent.refused() > 0) {
            throw new IllegalStateException(sent.refused() + " reports were not answered with 201: " + sent);
        }
        return sent;
    }
}
