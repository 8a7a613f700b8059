package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures how usable the platform is from the first second after its four services were restarted: 20 reports of
 * imminent danger a second, while the JVMs still compile what they run. {@code ESPERANZA_JAVA_FLAGS} compares JVMs.
 */
final class ColdStart implements Measurement {

    private static final int RESTARTS = 3;
    private static final int PER_SECOND = 20;
    private static final Duration WINDOW = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public List<Finding> run(Machine machine) {
        Platform platform = machine.platform();
        machine.startAll();
        Reports reports = new Reports(platform.service("intake"));
        List<Window.Of<AlertRun>> runs = new ArrayList<>();
        for (int n = 0; n < RESTARTS; n++) {
            machine.tell("cold: restart " + (n + 1) + " of " + RESTARTS);
            Platform.SERVICES.forEach(name -> platform.service(name).stop());
            platform.start(progress -> {});
            try (AlertLoad load = new AlertLoad(machine, reports)) {
                runs.add(machine.measureAtOnce(platform.postgres(), () -> load.run(PER_SECOND, WINDOW)));
            }
            new Officer(platform).answerAll();
        }
        return List.of(finding(runs));
    }

    private static Finding finding(List<Window.Of<AlertRun>> runs) {
        return new Finding(
                "report → alert at 20/s from the start, p50",
                "",
                "ms",
                Comparison.SUBJECT,
                runs.stream()
                        .map(run -> new Pair(run.result().latencies().percentile(50), 0))
                        .toList(),
                100,
                50,
                false,
                details(runs.stream().map(Window.Of::result).toList()));
    }

    private static Map<String, Double> details(List<AlertRun> runs) {
        Map<String, Double> details = new LinkedHashMap<>();
        details.put("p99_ms", median(runs.stream().map(run -> run.latencies().percentile(99))));
        for (int n = 0; n < runs.getFirst().stretches().size(); n++) {
            int stretch = n;
            details.put(
                    "p50_ms_from_second_" + n * AlertRun.STRETCH.toSeconds(),
                    median(runs.stream().map(run -> run.stretches().get(stretch).percentile(50))));
        }
        details.put("youngest_service_s", median(runs.stream().map(AlertRun::age)));
        details.put("alerts_that_never_came", (double)
                runs.stream().mapToLong(AlertRun::missing).max().orElse(0));
        details.put("stream_cuts", (double)
                runs.stream().mapToInt(AlertRun::cuts).max().orElse(0));
        return details;
    }

    private static double median(Stream<Double> values) {
        return Spread.of(values.toList()).median();
    }
}
