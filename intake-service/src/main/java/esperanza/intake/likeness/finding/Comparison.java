package esperanza.intake.likeness.finding;

import esperanza.intake.likeness.finding.Trait.Common;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.LikenessReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The traits that a report shares with others that may resemble it.
 *
 * @param common for each of its traits, the others that have it, the latest in front
 */
record Comparison(Features one, Map<Trait, List<Common>> common) {

    /** As many as a person looks at before deciding, and enough to tell a series. */
    static final int NEAREST = 5;

    private static final Duration SAME_DAYS = Duration.ofDays(7);
    private static final Comparator<Alike> MOST_ALIKE = Comparator.<Alike>comparingLong(alike ->
                    -alike.reasons().stream().filter(LikenessReason::isStrong).count())
            .thenComparing(alike -> -alike.reasons().size());

    /** @param reasons at least one of them strong */
    record Alike(Features other, Set<LikenessReason> reasons) {}

    /** @param others the latest in front */
    static Comparison of(Features one, List<Features> others) {
        Map<Trait, List<Common>> common = new LinkedHashMap<>();
        for (Trait trait : Trait.of(one)) {
            List<Common> with =
                    others.stream().flatMap(other -> trait.with(other).stream()).toList();
            if (!with.isEmpty()) {
                common.put(trait, with);
            }
        }
        return new Comparison(one, common);
    }

    /** The others that have a trait in common with the report. */
    List<Features> others() {
        return common.values().stream()
                .flatMap(List::stream)
                .map(Common::other)
                .distinct()
                .toList();
    }

    /** The most alike, with all reasons; of equals the latest. */
    List<Alike> nearest() {
        Map<ReportId, Alike> alike = new LinkedHashMap<>();
        common.values().stream().flatMap(List::stream).forEach(each -> alike.computeIfAbsent(
                        each.other().reportId(), none -> new Alike(each.other(), weak(one, each.other())))
                .reasons()
                .add(each.reason()));
        List<Alike> nearest = new ArrayList<>(alike.values());
        nearest.sort(MOST_ALIKE);
        return nearest.subList(0, Math.min(nearest.size(), NEAREST));
    }

    /** Reasons that many reports share which have nothing to do with each other. */
    private static Set<LikenessReason> weak(Features one, Features other) {
        Set<LikenessReason> reasons = EnumSet.noneOf(LikenessReason.class);
        if (!Collections.disjoint(one.organisations(), other.organisations())) {
            reasons.add(LikenessReason.SAME_ORGANISATION);
        }
        if (one.area().isPresent() && one.area().equals(other.area())) {
            reasons.add(LikenessReason.SAME_AREA);
        }
        if (!Collections.disjoint(one.channels(), other.channels())) {
            reasons.add(LikenessReason.SAME_CHANNEL);
        }
        if (one.channels().size() > 1 && one.channels().equals(other.channels())) {
            reasons.add(LikenessReason.SAME_SEQUENCE);
        }
        if (Duration.between(one.day(), other.day()).abs().compareTo(SAME_DAYS) <= 0) {
            reasons.add(LikenessReason.SAME_DAYS);
        }
        return reasons;
    }
}
