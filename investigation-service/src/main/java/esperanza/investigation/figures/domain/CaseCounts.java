package esperanza.investigation.figures.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of how many cases had reached each milestone by an instant. */
public final class CaseCounts {

    private final List<Milestone> milestones;
    private final Instant asOf;
    private final int[] numbers;

    public CaseCounts(Milestones milestones, Instant asOf) {
        this.milestones = milestones.all();
        this.asOf = asOf;
        this.numbers = new int[this.milestones.size()];
    }

    public void add(CaseFold of) {
        Instant[] reached = of.reached();
        for (int place = 0; place < numbers.length; place++) {
            if (!reached[place].isAfter(asOf)) {
                numbers[place]++;
            }
        }
    }

    /** The numbers that are not 0. */
    public Map<String, Integer> byMilestone() {
        Map<String, Integer> counts = new TreeMap<>();
        for (int place = 0; place < numbers.length; place++) {
            if (numbers[place] > 0) {
                counts.put(milestones.get(place).code(), numbers[place]);
            }
        }
        return counts;
    }
}
