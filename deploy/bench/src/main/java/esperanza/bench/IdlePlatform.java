package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures what the whole platform uses while nobody reports anything, in percent of one core. */
final class IdlePlatform implements Measurement {

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public List<Finding> run(Machine machine) {
        Window.Of<Counts> idle = machine.idle();
        Window window = idle.window();
        double percent = 100 / (window.seconds() * 1e6);
        Map<String, Double> details = new LinkedHashMap<>(Share.byPart(List.of(window), List.of(percent)));
        details.put("statements_per_s", idle.result().statements() / window.seconds());
        details.put("commits_per_s", idle.result().commits() / window.seconds());
        return List.of(new Finding(
                "idle platform",
                "",
                "% of a core",
                Comparison.SUBJECT,
                List.of(new Pair(Share.platform(window) * percent, 0)),
                10,
                4,
                false,
                details));
    }
}
