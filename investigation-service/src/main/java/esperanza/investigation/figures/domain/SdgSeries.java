package esperanza.investigation.figures.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SDG indicator 16.10.1 and its companion for threats, by the year of the report. The adopted wording counts no threats,
 * which is why they are series of their own.
 */
public record SdgSeries(List<Observation> observations) {

    /**
     * The series, with the milestone that each counts. The first two have the official codes; for the other acts, and for
     * all of them together, there are none, so these names are our own.
     */
    public enum Series {
        KILLINGS("VC_VAW_MTUHRA", "KILLED"),
        DISAPPEARANCES("VC_VOC_ENFDIS", "DISAPPEARED"),
        ALL("16.10.1", "HARMED"),
        KIDNAPPINGS("16.10.1-KIDNAPPING", "KIDNAPPED"),
        DETENTIONS("16.10.1-ARBITRARY-DETENTION", "DETAINED"),
        TORTURE("16.10.1-TORTURE", "TORTURED"),
        OTHER("16.10.1-OTHER-HARMFUL-ACTS", "HARMED_OTHERWISE"),
        THREATS("16.10.1-THREATS", Milestone.REPORTED),
        DEATH_THREATS("16.10.1-DEATH-THREATS", "DEATH_THREAT");

        private final String code;
        private final String milestone;

        Series(String code, String milestone) {
            this.code = code;
            this.milestone = milestone;
        }

        public String code() {
            return code;
        }

        /** Whether it belongs to the adopted wording: verified acts, and no threats. */
        public boolean isAdopted() {
            return compareTo(OTHER) < 0;
        }
    }

    /**
     * The cases of a period.
     *
     * @param period a year, or several that are only counted together
     */
    public record Observation(Series series, String period, int cases) {}

    public SdgSeries {
        observations = List.copyOf(observations);
    }

    public static SdgSeries of(List<Released> tiles) {
        Map<String, List<Released>> years =
                tiles.stream().collect(Collectors.groupingBy(SdgSeries::years, TreeMap::new, Collectors.toList()));
        return new SdgSeries(years.entrySet().stream()
                .flatMap(year -> Stream.of(Series.values())
                        .map(series -> new Observation(series, year.getKey(), sum(year.getValue(), series.milestone))))
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
