package esperanza.investigation.figures.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Puts cases whose month is over into tiles of at least {@link #FEWEST} cases. Months with fewer are joined with those
 * that follow; then the cases are divided by area, institution and unit as far as each part is large enough.
 */
public final class Tiling {

    /** Large enough that a number of which up to four cases are missing still says something. Own design. */
    public static final int FEWEST = 20;

    /** A case that lies in no tile yet. */
    public record Waiting(UUID caseId, YearMonth month, Place place) {}

    private Tiling() {}

    /**
     * The month with which a case counts: its own, or the first that no tile holds yet. Otherwise the months of its tile
     * would tell that it was counted late, for instance because its person agreed to be counted only then.
     *
     * @param tiled the last month that a tile holds
     */
    public static YearMonth month(YearMonth own, Optional<YearMonth> tiled) {
        return tiled.map(last -> last.plusMonths(1))
                .filter(open -> open.isAfter(own))
                .orElse(own);
    }

    /** The tiles of these cases. Those that are in none wait for further ones. */
    public static List<Tile> of(List<Waiting> waiting) {
        Map<YearMonth, List<Waiting>> byMonth = waiting.stream()
                .sorted(Comparator.comparing(Waiting::caseId))
                .collect(Collectors.groupingBy(Waiting::month, TreeMap::new, Collectors.toList()));
        List<Tile> tiles = new ArrayList<>();
        List<Waiting> gathered = new ArrayList<>();
        byMonth.forEach((month, cases) -> {
            gathered.addAll(cases);
            if (gathered.size() >= FEWEST) {
                divide(gathered, 0, Place.COUNTRY, tiles, gathered.getFirst().month(), month);
                gathered.clear();
            }
        });
        return tiles;
    }

    private static void divide(
            List<Waiting> cases, int level, Place place, List<Tile> tiles, YearMonth first, YearMonth last) {
        if (level == Place.LEVELS) {
            tiles.add(tile(cases, place, first, last));
            return;
        }
        Map<String, List<Waiting>> parts = new TreeMap<>();
        List<Waiting> rest = new ArrayList<>();
        cases.forEach(each -> each.place()
                .part(level)
                .map(part -> parts.computeIfAbsent(part, _ -> new ArrayList<>()))
                .orElse(rest)
                .add(each));
        joinSmall(parts, rest);
        parts.forEach((part, its) -> divide(its, level + 1, place.with(level, part), tiles, first, last));
        if (!rest.isEmpty()) {
            tiles.add(tile(rest, place, first, last));
        }
    }

    /** Moves parts into the rest, the smallest first, until all that are left, and the rest, are large enough. */
    private static void joinSmall(Map<String, List<Waiting>> parts, List<Waiting> rest) {
        while (!parts.isEmpty()) {
            Map.Entry<String, List<Waiting>> smallest = parts.entrySet().stream()
                    .min(Comparator.comparingInt(part -> part.getValue().size()))
                    .orElseThrow();
            boolean restIsSmall = !rest.isEmpty() && rest.size() < FEWEST;
            if (smallest.getValue().size() >= FEWEST && !restIsSmall) {
                return;
            }
            rest.addAll(parts.remove(smallest.getKey()));
        }
    }

    private static Tile tile(List<Waiting> cases, Place place, YearMonth first, YearMonth last) {
        return new Tile(
                first, last, place, cases.stream().map(Waiting::caseId).sorted().toList());
    }
}
