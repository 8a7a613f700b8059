package esperanza.investigation.figures.domain;

import esperanza.investigation.figures.domain.Figure.By;
import esperanza.investigation.figures.domain.Tiling.Waiting;
import esperanza.protocol.disclosure.Disclosure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** A country with random cases in unequal areas and units, that lives from frame to frame. */
final class RandomCountry {

    static final Milestones MILESTONES = new Milestones(List.of(
            Milestone.of("REPORTED; ; intake.report-received"),
            Milestone.of("OPENED; REPORTED; investigation.file-registered"),
            Milestone.of("ACT; OPENED; investigation.act-done"),
            Milestone.of("SUSPECT; OPENED; investigation.suspect-recorded"),
            Milestone.of("CHARGED; SUSPECT; investigation.charges-filed")));

    /** A tile with its cases and what was shown of it last. */
    record Kept(Tile tile, Map<String, Integer> numbers, Map<UUID, Set<String>> reached) {

        Released shown() {
            return new Released(tile.first(), tile.last(), tile.place(), numbers);
        }

        int exact(String milestone) {
            return (int) tile.cases().stream()
                    .filter(each -> reached.get(each).contains(milestone))
                    .count();
        }
    }

    private static final YearMonth BEGIN = YearMonth.of(2025, 1);

    private final Random random;
    private final int areas;
    private final Map<UUID, Waiting> cases = new LinkedHashMap<>();
    private final Map<UUID, Set<String>> reached = new HashMap<>();
    private final Map<UUID, Integer> cellOf = new HashMap<>();
    private final Map<List<Object>, Integer> cellNumbers = new LinkedHashMap<>();
    private List<Kept> kept = new ArrayList<>();
    private int month;

    RandomCountry(long seed) {
        random = new Random(seed);
        areas = 2 + random.nextInt(3);
    }

    /** A month passes: new reports, also of the month before, work on all cases, and a frame. */
    void live() {
        int reports = 15 + random.nextInt(70);
        for (int report = 0; report < reports; report++) {
            receive();
        }
        cases.keySet().forEach(this::work);
        month++;
        frame();
    }

    List<Kept> tiles() {
        return kept;
    }

    /** All groups of cases with the same month, area, institution and unit, and with the same frame that tiled them. */
    int cells() {
        return cellNumbers.size();
    }

    /** The rows of a table: the cells of each, and its number of each milestone. */
    Map<Set<Integer>, Map<String, Integer>> table(By by) {
        List<Released> tiles = kept.stream().map(Kept::shown).toList();
        Map<Set<Integer>, Map<String, Integer>> rows = new LinkedHashMap<>();
        List<String> codes = MILESTONES.counted().stream().map(Milestone::code).toList();
        Indicator all = new Indicator(
                "ALL", 1, LocalDate.EPOCH, Indicator.Kind.STEPS, "REPORTED", codes, Optional.empty(), "OWN");
        Figure.of(all, by, tiles, Instant.EPOCH).rows().forEach(row -> {
            Map<String, Integer> numbers = new HashMap<>();
            row.reached().forEach(reach -> numbers.put(reach.milestone(), reach.cases()));
            rows.put(cellsOf(by, row.group().orElse("")), numbers);
        });
        return rows;
    }

    /** The groups that a reader can describe: by each of month, area, institution and unit, or by some of them. */
    Set<Set<Integer>> describable() {
        Set<Set<Integer>> groups = new HashSet<>();
        cellNumbers.keySet().forEach(like -> {
            for (int some = 0; some < 1 << like.size(); some++) {
                Set<Integer> group = new HashSet<>();
                int asked = some;
                cellNumbers.forEach((cell, number) -> {
                    boolean same = true;
                    for (int at = 0; at < like.size(); at++) {
                        same &= (asked >> at & 1) == 0 || cell.get(at).equals(like.get(at));
                    }
                    if (same) {
                        group.add(number);
                    }
                });
                groups.add(group);
            }
        });
        for (By one : By.values()) {
            for (By other : By.values()) {
                table(one).keySet().forEach(mine -> table(other).keySet().forEach(yours -> {
                    Set<Integer> difference = new HashSet<>(mine);
                    difference.removeAll(yours);
                    groups.add(difference);
                }));
            }
        }
        return groups;
    }

    private void receive() {
        UUID id = new UUID(9, cases.size());
        int area = Math.min(random.nextInt(areas * areas), areas - 1);
        int institution = random.nextInt(4) == 0 ? 1 : 0;
        int unit = random.nextInt(3);
        boolean late = month > 0 && random.nextInt(8) == 0;
        Place place = new Place(
                random.nextInt(10) == 0 ? Optional.empty() : Optional.of("XX-0" + area),
                Optional.of("I" + institution),
                random.nextInt(6) == 0 ? Optional.empty() : Optional.of("U" + institution + unit));
        cases.put(id, new Waiting(id, BEGIN.plusMonths(late ? month - 1 : month), place));
        reached.put(id, new HashSet<>(Set.of("REPORTED")));
    }

    private void work(UUID id) {
        Set<String> its = reached.get(id);
        if (random.nextInt(2) == 0) {
            its.add("OPENED");
        }
        if (its.contains("OPENED") && random.nextInt(5) == 0) {
            its.add("ACT");
        }
        if (its.contains("OPENED") && random.nextInt(6) == 0) {
            its.add("SUSPECT");
        }
        if (its.contains("SUSPECT") && random.nextInt(3) == 0) {
            its.add("CHARGED");
        }
    }

    private void frame() {
        Set<UUID> tiled = new HashSet<>();
        kept.forEach(each -> tiled.addAll(each.tile.cases()));
        Optional<YearMonth> last = kept.stream().map(each -> each.tile.last()).max(Comparator.naturalOrder());
        List<Waiting> waiting = cases.values().stream()
                .filter(each -> !tiled.contains(each.caseId()))
                .map(each -> new Waiting(each.caseId(), Tiling.month(each.month(), last), each.place()))
                .toList();
        Tiling.of(waiting).forEach(tile -> {
            kept.add(new Kept(tile, Map.of(), reached));
            tile.cases().forEach(id -> cellOf.put(id, cell(cases.get(id))));
        });
        kept = new ArrayList<>(kept.stream()
                .map(each -> new Kept(
                        each.tile,
                        Steps.next(MILESTONES, each.tile.cases().size(), each.numbers, exact(each), drawn()),
                        reached))
                .toList());
    }

    private Steps.Moves drawn() {
        Disclosure disclosure = new Disclosure((bound, words) -> random.nextInt(bound));
        return (milestone, then, now) -> disclosure.moves(milestone, Instant.EPOCH, then, now);
    }

    private int cell(Waiting of) {
        List<Object> key = List.of(
                month,
                of.month(),
                of.place().area(),
                of.place().institution(),
                of.place().unit());
        return cellNumbers.computeIfAbsent(key, _ -> cellNumbers.size());
    }

    private static Map<String, Integer> exact(Kept tile) {
        Map<String, Integer> exact = new HashMap<>();
        MILESTONES.counted().forEach(each -> exact.put(each.code(), tile.exact(each.code())));
        return exact;
    }

    /** The cells of the tiles that make up a row. */
    private Set<Integer> cellsOf(By by, String group) {
        Set<Integer> cells = new HashSet<>();
        kept.stream()
                .filter(each -> switch (by) {
                    case COUNTRY -> true;
                    case MONTH -> group.equals(each.shown().months());
                    case AREA -> group.equals(each.tile.place().area().orElse(""));
                    case INSTITUTION ->
                        group.equals(each.tile.place().institution().orElse(""));
                    case UNIT -> group.equals(each.tile.place().unit().orElse(""));
                })
                .forEach(each -> each.tile.cases().forEach(id -> cells.add(cellOf.get(id))));
        return cells;
    }
}
