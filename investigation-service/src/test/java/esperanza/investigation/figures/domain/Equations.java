package esperanza.investigation.figures.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sums over cells that are known, and what follows from them by addition and subtraction. */
final class Equations {

    private static final double NOTHING = 1e-9;

    /** A sum that follows: 1 at its pivot, and the factors of the known sums that give it. */
    private record Base(int pivot, double[] cells, double[] factors) {}

    private final List<Base> bases = new ArrayList<>();
    private final int cells;
    private final int known;

    Equations(List<Set<Integer>> known, int cells) {
        this.cells = cells;
        this.known = known.size();
        for (int each = 0; each < known.size(); each++) {
            double[] sum = vector(known.get(each));
            double[] factors = new double[known.size()];
            factors[each] = 1;
            reduce(sum, factors);
            int pivot = greatest(sum);
            if (Math.abs(sum[pivot]) > NOTHING) {
                double by = sum[pivot];
                bases.add(new Base(pivot, divided(sum, by), divided(factors, by)));
            }
        }
    }

    /** The factors with which the known sums give the sum over these cells; empty if it does not follow. */
    Optional<double[]> solve(Set<Integer> wanted) {
        double[] sum = vector(wanted);
        double[] factors = new double[known];
        reduce(sum, factors);
        return Math.abs(sum[greatest(sum)]) > NOTHING ? Optional.empty() : Optional.of(divided(factors, -1));
    }

    private void reduce(double[] sum, double[] factors) {
        for (Base base : bases) {
            double times = sum[base.pivot];
            if (times != 0) {
                subtract(sum, base.cells, times);
                subtract(factors, base.factors, times);
            }
        }
    }

    private double[] vector(Set<Integer> of) {
        double[] vector = new double[cells];
        of.forEach(cell -> vector[cell] = 1);
        return vector;
    }

    private static int greatest(double[] vector) {
        int greatest = 0;
        for (int at = 1; at < vector.length; at++) {
            greatest = Math.abs(vector[at]) > Math.abs(vector[greatest]) ? at : greatest;
        }
        return greatest;
    }

    private static void subtract(double[] from, double[] what, double times) {
        for (int at = 0; at < from.length; at++) {
            from[at] -= times * what[at];
        }
    }

    private static double[] divided(double[] vector, double by) {
        double[] divided = new double[vector.length];
        for (int at = 0; at < vector.length; at++) {
            divided[at] = vector[at] / by;
        }
        return divided;
    }

    static Map<String, Integer> sum(double[] factors, List<Map<String, Integer>> numbers) {
        Map<String, Double> sums = new HashMap<>();
        for (int each = 0; each < factors.length; each++) {
            double factor = factors[each];
            numbers.get(each).forEach((milestone, number) -> sums.merge(milestone, factor * number, Double::sum));
        }
        Map<String, Integer> rounded = new HashMap<>();
        sums.forEach((milestone, sum) -> rounded.put(milestone, (int) Math.round(sum)));
        return rounded;
    }
}
