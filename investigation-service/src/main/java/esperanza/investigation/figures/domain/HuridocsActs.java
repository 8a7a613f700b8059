package esperanza.investigation.figures.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The threats of a frame by the codes of HURIDOCS micro-thesaurus 4 (types of acts), by month and area. Each number is a
 * sum over whole tiles, or a difference that the rule of {@link Steps} keeps large enough.
 */
public record HuridocsActs(List<Act> acts) {

    /** {@code 02 01 03 02 0000}: death threats. */
    public static final String DEATH_THREATS = "020103020000";

    /** {@code 02 01 03 01 0000}: threats other than death threats. */
    public static final String OTHER_THREATS = "020103010000";

    /**
     * The cases with such an act.
     *
     * @param months like {@code 2025-01} or {@code 2025-01/2025-03}
     * @param area empty: of several areas, or not known
     * @param code empty: not coded yet
     */
    public record Act(String months, Optional<String> area, Optional<String> code, int cases) {}

    private record Where(String months, String area) {

        static final Comparator<Where> IN_ORDER =
                Comparator.comparing(Where::months).thenComparing(Where::area);
    }

    public HuridocsActs {
        acts = List.copyOf(acts);
    }

    public static HuridocsActs of(List<Released> tiles) {
        Map<Where, List<Released>> groups = tiles.stream()
                .collect(Collectors.groupingBy(
                        tile -> new Where(tile.months(), tile.place().area().orElse("")),
                        () -> new TreeMap<>(Where.IN_ORDER),
                        Collectors.toList()));
        return new HuridocsActs(groups.entrySet().stream()
                .flatMap(group -> acts(group.getKey(), group.getValue()).stream())
                .filter(act -> act.cases > 0)
                .toList());
    }

    private static List<Act> acts(Where where, List<Released> tiles) {
        int reported = sum(tiles, Milestone.REPORTED);
        int coded = sum(tiles, "CODED");
        int death = sum(tiles, "DEATH_THREAT");
        Optional<String> area = Optional.of(where.area).filter(code -> !code.isEmpty());
        return List.of(
                new Act(where.months, area, Optional.of(DEATH_THREATS), death),
                new Act(where.months, area, Optional.of(OTHER_THREATS), coded - death),
                new Act(where.months, area, Optional.empty(), reported - coded));
    }

    private static int sum(List<Released> tiles, String milestone) {
        return tiles.stream().mapToInt(tile -> tile.number(milestone)).sum();
    }
}
