package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The findings of the windows at one rate. */
record AlertFindings(Rate rate, List<Window.Of<AlertRun>> runs, List<Double> limits, double idleMicrosPerSecond) {

    /** A floor and a goal. */
    record Target(double floor, double goal) {}

    /** How many reports a second, for how long, and what is wanted of them. */
    record Rate(int perSecond, Duration window, Target p50, Target p99, Target cpu, Target statements) {}

    List<Finding> all() {
        return List.of(
                finding("report → alert%s, p50", "ms", latency(50), limits.get(0), rate.p50, chain()),
                finding("report → alert%s, p99", "ms", latency(99), limits.get(1), rate.p99, most()),
                finding("alert stream cut%s", "times", run -> run.result().cuts(), 0, new Target(0, 0), Map.of()),
                finding("CPU of a report%s", "ms", AlertFindings::cpuMillis, 0, rate.cpu, cpu()),
                finding("SQL of a report%s", "statements", each(Counts::statements), 0, rate.statements, rows()));
    }

    private Finding finding(
            String what,
            String unit,
            ToDoubleFunction<Window.Of<AlertRun>> subject,
            double limit,
            Target target,
            Map<String, Double> details) {
        return new Finding(
                what.formatted(" at " + rate.perSecond + "/s"),
                limit > 0 ? "2 × (pgbench commit + EndToEndLatency)" : "",
                unit,
                Comparison.SUBJECT,
                runs.stream()
                        .map(run -> new Pair(subject.applyAsDouble(run), limit))
                        .toList(),
                target.floor,
                target.goal,
                false,
                details);
    }

    private static ToDoubleFunction<Window.Of<AlertRun>> latency(double percent) {
        return run -> run.result().latencies().percentile(percent);
    }

    private static ToDoubleFunction<Window.Of<AlertRun>> each(ToDoubleFunction<Counts> count) {
        return run -> count.applyAsDouble(run.result().spent()) / run.result().reports();
    }

    private static double cpuMillis(Window.Of<AlertRun> run) {
        return Share.platform(run.window()) / 1000 / run.result().reports();
    }

    private Map<String, Double> chain() {
        Map<String, Double> details = new LinkedHashMap<>();
        details.put(
                "recorded_to_recorded_p50_ms",
                median(run -> run.result().chain().p50()));
        details.put(
                "recorded_to_recorded_p90_ms",
                median(run -> run.result().chain().p90()));
        details.put(
                "recorded_to_recorded_p99_ms",
                median(run -> run.result().chain().p99()));
        details.put("youngest_service_s", median(run -> run.result().age()));
        return details;
    }

    private Map<String, Double> most() {
        Map<String, Double> details = new LinkedHashMap<>();
        details.put("p90_ms", median(latency(90)));
        details.put("max_ms", spread(latency(100)).max());
        details.put(
                "alerts_that_never_came", spread(run -> run.result().missing()).max());
        return details;
    }

    private Map<String, Double> cpu() {
        List<Double> perReport =
                runs.stream().map(run -> 1 / 1000.0 / run.result().reports()).toList();
        Map<String, Double> details = new LinkedHashMap<>(
                Share.byPart(runs.stream().map(Window.Of::window).toList(), perReport));
        details.put(
                "idle_platform_in_this_ms",
                median(run -> idleMicrosPerSecond
                        * run.window().seconds()
                        / 1000
                        / run.result().reports()));
        details.put("others_percent", spread(run -> run.window().others()).max());
        return details;
    }

    private Map<String, Double> rows() {
        Map<String, Double> details = new LinkedHashMap<>();
        details.put("commits", median(each(Counts::commits)));
        details.put("wal_kb", median(each(counts -> counts.walBytes() / 1000.0)));
        return details;
    }

    private double median(ToDoubleFunction<Window.Of<AlertRun>> figure) {
        return spread(figure).median();
    }

    private Spread spread(ToDoubleFunction<Window.Of<AlertRun>> figure) {
        return Spread.of(runs.stream().map(run -> figure.applyAsDouble(run)).toList());
    }
}
