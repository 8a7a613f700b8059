package esperanza.intake.likeness.finding;

import esperanza.intake.likeness.finding.OpenedReports.Openings;
import esperanza.intake.likeness.read.SeriesKeys;
import esperanza.intake.likeness.read.SeriesKeys.Held;
import esperanza.intake.likeness.read.WaitingReports;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Looks for the others that have a trait in common with a report. A few of the latest are looked at first: if they agree on
 * their series, the report costs the same whether ten or ten thousand share its number. Only for the other traits many
 * are looked at.
 */
@Singleton
class LookAround {

    /** @param held the series of the others and of the report itself */
    record Seen(Comparison comparison, Held held) {}

    private final Candidates candidates;
    private final OpenedReports reports;
    private final WaitingReports waiting;
    private final SeriesKeys series;
    private final TraitKeys keys;

    LookAround(
            Candidates candidates, OpenedReports reports, WaitingReports waiting, SeriesKeys series, TraitKeys keys) {
        this.candidates = candidates;
        this.reports = reports;
        this.waiting = waiting;
        this.series = series;
        this.keys = keys;
    }

    /** Fails as the database or the keys do. */
    Uni<Seen> from(Features one) {
        UUID report = one.reportId().value();
        return candidates.of(report, Trait.of(one), Candidates.FIRST_LOOK).chain(few -> seen(one, few.reports())
                .chain(first -> {
                    List<Trait> untold = untold(first);
                    return few.all() || untold.isEmpty()
                            ? Uni.createFrom().item(first)
                            : candidates
                                    .of(report, untold, Candidates.LONG_LOOK)
                                    .chain(many -> seen(one, both(few.reports(), many.reports())));
                }));
    }

    private Uni<Seen> seen(Features one, Set<UUID> others) {
        return reports.openable(others)
                .call(opened -> waiting.apart(opened.shut()))
                .map(Openings::features)
                .map(features -> Comparison.of(one, features))
                .chain(comparison -> held(comparison).map(held -> new Seen(comparison, held)));
    }

    private Uni<Held> held(Comparison comparison) {
        List<UUID> reports = new ArrayList<>();
        reports.add(comparison.one().reportId().value());
        comparison.others().forEach(other -> reports.add(other.reportId().value()));
        return series.of(reports);
    }

    private List<Trait> untold(Seen seen) {
        return Trait.of(seen.comparison().one()).stream()
                .filter(trait ->
                        !Belonging.isTold(seen.comparison().common().getOrDefault(trait, List.of()), seen.held(), keys))
                .toList();
    }

    private static Set<UUID> both(Set<UUID> few, Set<UUID> many) {
        Set<UUID> all = new HashSet<>(few);
        all.addAll(many);
        return all;
    }
}
