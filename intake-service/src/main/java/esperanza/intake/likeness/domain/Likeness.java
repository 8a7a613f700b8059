package esperanza.intake.likeness.domain;

import esperanza.intake.likeness.domain.LikenessEvent.Joined;
import esperanza.protocol.vocabulary.LikenessReason;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The likeness of a report to others.
 *
 * @param series the series of the report, with the strong reasons of each, in the order in which it joined them
 * @param reasons all reasons, the weak ones too
 */
public record Likeness(List<Joined> series, Set<LikenessReason> reasons) {

    static final Likeness NONE = new Likeness(List.of(), Set.of());

    /** The same with what was found now: nothing that was found before is lost. */
    Likeness with(List<Joined> found, Collection<LikenessReason> more) {
        Map<UUID, Set<LikenessReason>> all = new LinkedHashMap<>();
        Stream.concat(series.stream(), found.stream())
                .forEach(each -> all.computeIfAbsent(each.seriesId(), none -> EnumSet.noneOf(LikenessReason.class))
                        .addAll(each.reasons()));
        List<Joined> joined = all.entrySet().stream()
                .map(each -> new Joined(each.getKey(), List.copyOf(each.getValue())))
                .toList();
        EnumSet<LikenessReason> known = EnumSet.copyOf(more);
        known.addAll(reasons);
        return new Likeness(joined, known);
    }
}
