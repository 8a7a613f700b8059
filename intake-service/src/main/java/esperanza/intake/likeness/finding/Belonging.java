package esperanza.intake.likeness.finding;

import esperanza.intake.likeness.domain.LikenessEvent.Joined;
import esperanza.intake.likeness.finding.Trait.Common;
import esperanza.intake.likeness.read.SeriesKeys.Held;
import esperanza.protocol.vocabulary.LikenessReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The series to which a report belongs. For each trait that it has in common with others, it joins the series that most of
 * these are in by that trait. Traits by which nobody is in a series yet found one together: a number and a sentence that
 * come together are one campaign. A number of a series that comes with a new sentence makes that sentence a series of its
 * own, so that a hotline's own number swallows none. Two series that meet in a report stay two: the report is in both.
 *
 * @param series with the strong reasons of each
 * @param traits the series of each trait, by which later reports find it
 * @param silent reports that have a trait in common with it, and are in no series by that trait
 */
record Belonging(Map<UUID, Set<LikenessReason>> series, Map<UUID, UUID> traits, Set<UUID> silent) {

    /** So many others of another series are no chance. */
    private static final int TWO = 2;

    static Belonging of(Comparison comparison, Held held, TraitKeys keys) {
        Belonging all = new Belonging(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        List<Trait> founding = new ArrayList<>();
        comparison.common().forEach((trait, common) -> {
            if (!all.joined(comparison.one(), trait, common, held, keys)) {
                founding.add(trait);
            }
        });
        if (!founding.isEmpty()) {
            UUID founded = keys.founded(founding);
            founding.forEach(trait -> {
                all.traits.put(keys.of(trait), founded);
                all.add(founded, comparison.common().get(trait));
            });
        }
        return all;
    }

    /** Whether enough others have the trait, and those of them that are in a series by it are in one. */
    static boolean isTold(List<Common> common, Held held, TraitKeys keys) {
        return common.size() >= Comparison.NEAREST && votes(common, held, keys).size() == 1;
    }

    List<Joined> joined() {
        return series.entrySet().stream()
                .map(each -> new Joined(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    /** False if nobody is in a series by the trait. */
    private boolean joined(Features one, Trait trait, List<Common> common, Held held, TraitKeys keys) {
        Map<UUID, List<Common>> votes = votes(common, held, keys);
        common.stream()
                .filter(each -> series(each, held, keys).isEmpty())
                .map(each -> each.other().reportId().value())
                .forEach(silent::add);
        Optional<UUID> first = held.of(one.reportId().value(), keys.of(trait)).or(() -> most(votes));
        first.ifPresent(series -> {
            traits.put(keys.of(trait), series);
            add(series, common);
            votes.forEach((other, saying) -> {
                if (saying.size() >= TWO) {
                    add(other, saying);
                }
            });
        });
        return first.isPresent();
    }

    private void add(UUID joined, List<Common> common) {
        Set<LikenessReason> reasons = series.computeIfAbsent(joined, none -> EnumSet.noneOf(LikenessReason.class));
        common.forEach(each -> reasons.add(each.reason()));
    }

    private static Map<UUID, List<Common>> votes(List<Common> common, Held held, TraitKeys keys) {
        return common.stream()
                .filter(each -> series(each, held, keys).isPresent())
                .collect(Collectors.groupingBy(
                        each -> series(each, held, keys).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
    }

    private static Optional<UUID> series(Common common, Held held, TraitKeys keys) {
        return held.of(common.other().reportId().value(), keys.of(common.theirs()));
    }

    private static Optional<UUID> most(Map<UUID, List<Common>> votes) {
        return votes.entrySet().stream()
                .max(Comparator.<Map.Entry<UUID, List<Common>>>comparingInt(
                                each -> each.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}
