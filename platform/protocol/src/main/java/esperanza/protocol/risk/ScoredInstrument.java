package esperanza.protocol.risk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A weighted sum of axes, with tests beside it: of both the higher level is proposed. Each axis is the sum of its items by
 * their weights. An axis of which nothing is known counts as the others do.
 *
 * @param minKnown the percentage of the weight that has to be known before a sum proposes anything
 */
record ScoredInstrument(Levels levels, List<Axis> axes, List<Cutoff> cutoffs, List<TestedLevel> tested, int minKnown)
        implements CountryInstrument {

    /** @param weight its part of the total */
    record Axis(String id, int weight, List<Item> items) {

        private long sum(ToLongFunction<Item> points) {
            return items.stream().mapToLong(points).sum();
        }
    }

    /** @param scale the points of each answer */
    record Item(String id, int weight, Map<String, Integer> scale) {

        private boolean isKnown(Map<String, String> answers) {
            String answer = answers.getOrDefault(id, UNKNOWN);
            if (!answer.equals(UNKNOWN) && !scale.containsKey(answer)) {
                throw new IllegalArgumentException("No answer to " + id + ": " + answer);
            }
            return !answer.equals(UNKNOWN);
        }

        private long points(Map<String, String> answers) {
            return isKnown(answers) ? (long) weight * scale.get(answers.get(id)) : 0;
        }

        private long most() {
            return (long) weight
                    * scale.values().stream().mapToInt(each -> each).max().orElse(0);
        }

        private long knownMost(Map<String, String> answers) {
            return isKnown(answers) ? most() : 0;
        }
    }

    /** @param above true: the score has to be higher than the line, not only on it */
    record Cutoff(String level, int line, boolean above) {

        private boolean reaches(Fraction score) {
            int side = score.compareTo(Fraction.of(line, 1));
            return above ? side > 0 : side >= 0;
        }
    }

    /** A level that is proposed if the answer to each of these tests is YES, and possible if to none it is NO. */
    record TestedLevel(String level, List<String> tests) {

        private boolean holds(Map<String, String> answers, boolean perhaps) {
            return tests.stream()
                    .map(test -> answers.getOrDefault(test, UNKNOWN))
                    .allMatch(answer -> answer.equals("YES") || perhaps && answer.equals(UNKNOWN));
        }
    }

    @Override
    public Rating rate(Map<String, String> answers) {
        Score score = score(answers);
        boolean enough = score.known().compareTo(Fraction.of(minKnown, 1)) >= 0;
        String tests = byTests(answers, false);
        Optional<String> proposed = enough
                ? score.of().map(of -> levels.higher(byScore(of), tests))
                : Optional.of(tests).filter(level -> !level.equals(levels.lowest()));
        String possible = levels.higher(byScore(score.high()), byTests(answers, true));
        boolean decides = levels.isAbove(possible, proposed.orElse(levels.lowest()));
        return new Rating(proposed, possible, decides, Optional.of(score));
    }

    @Override
    public String higher(String one, String other) {
        return levels.higher(one, other);
    }

    private Score score(Map<String, String> answers) {
        Fraction low = Fraction.ZERO;
        Fraction high = Fraction.ZERO;
        Fraction known = Fraction.ZERO;
        long knownAxes = 0;
        for (Axis axis : axes) {
            long points = axis.sum(item -> item.points(answers));
            long most = axis.sum(Item::most);
            long knownMost = axis.sum(item -> item.knownMost(answers));
            low = low.plus(Fraction.of(points * axis.weight(), most));
            high = high.plus(Fraction.of((points + most - knownMost) * axis.weight(), most));
            if (knownMost > 0) {
                known = known.plus(Fraction.of(points * axis.weight(), knownMost));
                knownAxes += axis.weight();
            }
        }
        return new Score(
                ofHundred(low, total()),
                knownAxes == 0 ? Optional.empty() : Optional.of(ofHundred(known, knownAxes)),
                ofHundred(high, total()),
                known(answers));
    }

    private Fraction known(Map<String, String> answers) {
        List<Item> items = axes.stream().flatMap(axis -> axis.items().stream()).toList();
        long known = items.stream()
                .filter(item -> item.isKnown(answers))
                .mapToLong(Item::weight)
                .sum();
        return Fraction.of(known * 100, items.stream().mapToLong(Item::weight).sum());
    }

    private long total() {
        return axes.stream().mapToLong(Axis::weight).sum();
    }

    private static Fraction ofHundred(Fraction sum, long weights) {
        return sum.times(100).dividedBy(weights);
    }

    private String byScore(Fraction score) {
        return cutoffs.stream()
                .filter(cutoff -> cutoff.reaches(score))
                .map(Cutoff::level)
                .reduce(levels.lowest(), levels::higher);
    }

    private String byTests(Map<String, String> answers, boolean perhaps) {
        return tested.stream()
                .filter(level -> level.holds(answers, perhaps))
                .map(TestedLevel::level)
                .reduce(levels.lowest(), levels::higher);
    }
}
