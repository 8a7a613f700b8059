package esperanza.investigation.figures.domain;

import java.time.YearMonth;
import java.util.Map;

/**
 * A tile as a frame shows it.
 *
 * @param numbers how many of its cases reached each milestone, at least
 */
public record Released(YearMonth first, YearMonth last, Place place, Map<String, Integer> numbers) {

    public Released {
        numbers = Map.copyOf(numbers);
    }

    /** Like {@code 2025-01}, or {@code 2025-01/2025-03} for several months together. */
    String months() {
        return first.equals(last) ? first.toString() : first + "/" + last;
    }

    int number(String milestone) {
        return numbers.getOrDefault(milestone, 0);
    }
}
