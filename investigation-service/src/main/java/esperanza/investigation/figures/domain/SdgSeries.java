package esperanza.investigation.figures.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * SDG indicator 16.10.1 and its companion for threats, by year. The mechanism records threats alone, so the indicator
 * itself has no value here; its adopted wording counts no threats, which is why they are a series of their own.
 */
public record SdgSeries(List<Observation> observations) {

    /** Own names of the companion: they are none of the official codes. */
    static final String THREATS = "16.10.1-THREATS";

    static final String DEATH_THREATS = "16.10.1-DEATH-THREATS";

    /**
     * The cases of a period.
     *
     * @param period a year, or several that are only counted together
     */
    public record Observation(String series, String period, int cases) {}

    public SdgSeries {
        observations = List.copyOf(observations);
    }

    public static SdgSeries of(List<Released> tiles) {
        Map<String, List<Released>> years =
                tiles.stream().collect(Collectors.groupingBy(SdgSeries::years, TreeMap::new, Collectors.toList()));
        return new SdgSeries(years.entrySet().stream()
                .flatMap(year -> List.of(
                        new Observation(THREATS, year.getKey(), sum(year.getValue(), Milestone.REPORTED)),
                        new Observation(DEATH_THREATS, year.getKey(), sum(year.getValue(), "DEATH_THREAT")))
                        .stream())
                .toList());
    }

    private static String years(Released tile) {
        int first = tile.first().getYear();
        int last = tile.last().getYear();
        return first == last ? Integer.toString(first) : first + "/" + last;
    }

    private static int sum(List<Released> tiles, String milestone) {
        return tiles.stream().mapToInt(tile -> tile.number(milestone)).sum();
    }
}
