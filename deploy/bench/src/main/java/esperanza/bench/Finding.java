package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * One line of the results: a subject and its limit, pair by pair, and the targets.
 *
 * @param floor the value that must be reached
 * @param goal the value that should be reached
 * @param gate whether missing the floor fails the run
 * @param details further figures by name, e.g. {@code subject_p99_ms}
 */
record Finding(
        String what,
        String limitName,
        String unit,
        Comparison comparison,
        List<Pair> pairs,
        double floor,
        double goal,
        boolean gate,
        Map<String, Double> details) {

    Spread subject() {
        return spread(Pair::subject);
    }

    Spread limit() {
        return spread(Pair::limit);
    }

    /** Median, least and greatest of the pairwise comparisons. */
    Spread compared() {
        return spread(comparison::of);
    }

    boolean meets(double target) {
        return comparison.meets(compared().median(), target);
    }

    boolean breaksTheGate() {
        return gate && !meets(floor);
    }

    String verdict() {
        if (meets(goal)) {
            return "meets goal";
        }
        return meets(floor) ? "meets floor" : gate ? "BELOW FLOOR (gate)" : "below floor";
    }

    private Spread spread(ToDoubleFunction<Pair> value) {
        return Spread.of(pairs.stream().map(pair -> value.applyAsDouble(pair)).toList());
    }
}
