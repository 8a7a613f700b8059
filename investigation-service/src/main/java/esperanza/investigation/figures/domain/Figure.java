package esperanza.investigation.figures.domain;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An indicator as a frame shows it. Each of its numbers is a sum over whole tiles.
 *
 * @param rows one for each group; the last, without a name, holds what belongs to no group that is large enough
 */
public record Figure(List<Row> rows) {

    /** How the cases are divided. */
    public enum By {
        COUNTRY,
        MONTH,
        AREA,
        INSTITUTION,
        UNIT;

        /** As an address names it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<By> of(String code) {
            return Stream.of(values()).filter(by -> by.code().equals(code)).findFirst();
        }
    }

    /**
     * The numbers of one group.
     *
     * @param group a month or several like {@code 2025-01/2025-03}, or the code of the area, institution or unit
     * @param of how many cases there are
     * @param reached how many of them reached each milestone, at least
     * @param median of a time: the milestone before which half of the cases were; empty: less than half reached the last
     */
    public record Row(Optional<String> group, int of, List<Reach> reached, Optional<String> median) {}

    /** @param share of the cases, in thousandths, of an indicator of the rest the share of the others; empty if there are none */
    public record Reach(String milestone, int cases, Optional<Integer> share) {}

    private static final int THOUSAND = 1000;

    public Figure {
        rows = List.copyOf(rows);
    }

    /** @param at the instant of the frame */
    public static Figure of(Indicator indicator, By by, List<Released> tiles, Instant at) {
        Map<String, List<Released>> groups = tiles.stream()
                .filter(tile -> isOldEnough(indicator, tile, at))
                .collect(Collectors.groupingBy(tile -> group(by, tile), TreeMap::new, Collectors.toList()));
        List<Released> others = groups.remove("");
        List<Row> rows = groups.entrySet().stream()
                .map(group -> row(indicator, Optional.of(group.getKey()), group.getValue()))
                .collect(Collectors.toList());
        if (others != null) {
            rows.add(row(indicator, Optional.empty(), others));
        }
        return new Figure(rows);
    }

    private static boolean isOldEnough(Indicator indicator, Released tile, Instant at) {
        YearMonth now = YearMonth.from(at.atOffset(ZoneOffset.UTC));
        return indicator.older().stream()
                .allMatch(age -> tile.last().plusMonths(age.toTotalMonths()).isBefore(now));
    }

    private static String group(By by, Released tile) {
        return switch (by) {
            case COUNTRY -> "";
            case MONTH -> tile.months();
            case AREA -> tile.place().area().orElse("");
            case INSTITUTION -> tile.place().institution().orElse("");
            case UNIT -> tile.place().unit().orElse("");
        };
    }

    private static Row row(Indicator indicator, Optional<String> group, List<Released> tiles) {
        int of = sum(tiles, indicator.of());
        List<Reach> reached = indicator.reached().stream()
                .map(milestone -> reach(indicator, milestone, sum(tiles, milestone), of))
                .toList();
        Optional<String> median = indicator.kind() == Indicator.Kind.TIME
                ? reached.stream()
                        .filter(each -> of > 0 && 2 * each.cases() >= of)
                        .map(Reach::milestone)
                        .findFirst()
                : Optional.empty();
        return new Row(group, of, reached, median);
    }

    private static Reach reach(Indicator indicator, String milestone, int cases, int of) {
        int counted = indicator.kind() == Indicator.Kind.REST ? of - cases : cases;
        return new Reach(milestone, cases, of == 0 ? Optional.empty() : Optional.of(THOUSAND * counted / of));
    }

    private static int sum(List<Released> tiles, String milestone) {
        return tiles.stream().mapToInt(tile -> tile.number(milestone)).sum();
    }
}
