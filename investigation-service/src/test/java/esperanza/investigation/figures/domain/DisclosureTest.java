package esperanza.investigation.figures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.figures.domain.Figure.By;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody can compute who has all tables of all frames, and a solver for linear equations. The unknowns are the
 * exact counts of each group of cases with the same month, area, institution and unit. Each group that a reader can
 * describe, and whose count follows from the tables, must have no case or at least five.
 */
class DisclosureTest {

    private static final int FEWEST = 5;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothing_that_can_be_computed_from_all_tables_of_all_frames_is_a_group_of_one_to_four_cases(long seed) {
        RandomCountry country = new RandomCountry(seed);
        List<Map<Set<Integer>, Map<String, Integer>>> frames = new ArrayList<>();
        for (int frame = 0; frame < 5; frame++) {
            country.live();
            frames.add(computable(country));
        }
        assertThat(frames.getLast().size()).as("seed %s", seed).isGreaterThan(5);
        for (int frame = 0; frame < frames.size(); frame++) {
            int number = frame;
            frames.get(frame).forEach((group, numbers) -> {
                holds(seed, numbers, numbers);
                for (int earlier = 0; earlier < number; earlier++) {
                    Optional.ofNullable(frames.get(earlier).get(group)).ifPresent(then -> grows(seed, then, numbers));
                }
            });
        }
    }

    /** The rule keeps numbers true: what is shown is never more than what happened, and little waits for long. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void a_number_is_at_least_true_and_few_cases_wait(long seed) {
        RandomCountry country = new RandomCountry(seed);
        for (int frame = 0; frame < 5; frame++) {
            country.live();
        }
        country.tiles().forEach(tile -> RandomCountry.MILESTONES.counted().forEach(milestone -> {
            int shown = tile.shown().numbers().get(milestone.code());
            int exact = tile.exact(milestone.code());
            assertThat(shown).as("seed %s: %s", seed, milestone.code()).isBetween(exact - 3 * 2 * FEWEST, exact);
        }));
    }

    /** No number, and no difference between a milestone and one that is part of it, is 1 to 4. */
    private static void holds(long seed, Map<String, Integer> wholes, Map<String, Integer> parts) {
        for (Milestone each : RandomCountry.MILESTONES.counted()) {
            assertThat(isReleasable(wholes.get(each.code())))
                    .as("seed %s: %s", seed, each.code())
                    .isTrue();
            each.partOf().forEach(whole -> assertThat(isReleasable(wholes.get(whole) - parts.get(each.code())))
                    .as("seed %s: %s without %s", seed, whole, each.code())
                    .isTrue());
        }
    }

    private static void grows(long seed, Map<String, Integer> then, Map<String, Integer> now) {
        now.forEach((milestone, number) -> assertThat(isReleasable(number - then.get(milestone)))
                .as("seed %s: %s from %s to %s", seed, milestone, then.get(milestone), number)
                .isTrue());
        RandomCountry.MILESTONES.counted().forEach(part -> part.partOf().forEach(whole -> {
            int gapThen = then.get(whole) - then.get(part.code());
            int gapNow = now.get(whole) - now.get(part.code());
            assertThat(isReleasable(Math.abs(gapNow - gapThen)))
                    .as("seed %s: %s without %s from %s to %s", seed, whole, part.code(), gapThen, gapNow)
                    .isTrue();
        }));
    }

    private static boolean isReleasable(int cases) {
        return cases == 0 || cases >= FEWEST;
    }

    /** The groups whose counts follow from the tables of the last frame, with these counts. */
    private static Map<Set<Integer>, Map<String, Integer>> computable(RandomCountry country) {
        List<Set<Integer>> released = new ArrayList<>();
        List<Map<String, Integer>> numbers = new ArrayList<>();
        for (By by : By.values()) {
            country.table(by).forEach((cells, row) -> {
                released.add(cells);
                numbers.add(row);
            });
        }
        Equations equations = new Equations(released, country.cells());
        Map<Set<Integer>, Map<String, Integer>> computable = new HashMap<>();
        country.describable().forEach(group -> equations
                .solve(group)
                .ifPresent(factors -> computable.put(group, Equations.sum(factors, numbers))));
        return computable;
    }
}
