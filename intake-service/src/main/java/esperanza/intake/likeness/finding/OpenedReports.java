package esperanza.intake.likeness.finding;

import esperanza.intake.likeness.read.ReferredReports;
import esperanza.intake.report.domain.AffectedParty;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportDecider;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.runtime.log.SealedLog;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens reports to compare them: their whole history, so that the latest coding of each fact counts. */
@Singleton
class OpenedReports {

    /**
     * The outcome of opening some reports.
     *
     * @param reports the latest in front
     * @param shut the reports of which an event could not be opened
     */
    record Openings(List<Opened> reports, Set<UUID> shut) {

        static Openings all(Collection<Opened> opened) {
            return new Openings(List.copyOf(opened), Set.of());
        }

        List<Features> features() {
            return reports.stream().map(Opened::features).toList();
        }

        private static Openings of(List<Openings> each) {
            return new Openings(
                    each.stream()
                            .flatMap(one -> one.reports.stream())
                            .sorted(LATEST)
                            .toList(),
                    each.stream().flatMap(one -> one.shut.stream()).collect(Collectors.toSet()));
        }
    }

    private static final Comparator<Opened> LATEST = Comparator.comparingLong(
                    (Opened opened) -> opened.history().getFirst().position())
            .reversed();

    /** @param history all events of the report */
    record Opened(Features features, List<Recorded<ReportEvent>> history) {

        /** The event at this position, because of which the report is compared. */
        Recorded<ReportEvent> at(long position) {
            return history.stream()
                    .filter(event -> event.position() == position)
                    .findFirst()
                    .orElseGet(history::getLast);
        }
    }

    private final ReferredReports referred;
    private final Queries queries;
    private final SealedLog log;

    OpenedReports(ReferredReports referred, Queries queries, SealedLog log) {
        this.referred = referred;
        this.queries = queries;
        this.log = log;
    }

    /**
     * Those of the reports that may be compared, by their ids. Missing are erased ones, and those of which the reporter,
     * or every party that was referred, withdrew the consent to investigation. Fails as the database or the keys do.
     */
    Uni<Map<UUID, Opened>> of(Collection<UUID> reports) {
        return reports.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : referred.places(reports)
                        .chain(place -> queries.on(client -> log.at(client, place.positions(), place.subjects())))
                        .map(OpenedReports::folded);
    }

    /** The same, but what cannot be opened keeps no other report from it. */
    Uni<Openings> openable(Set<UUID> reports) {
        return of(reports)
                .map(opened -> Openings.of(List.of(Openings.all(opened.values()))))
                .onFailure()
                .recoverWithUni(() -> Multi.createFrom()
                        .iterable(reports)
                        .onItem()
                        .transformToUniAndConcatenate(report -> of(Set.of(report))
                                .map(opened -> Openings.all(opened.values()))
                                .onFailure()
                                .recoverWithItem(new Openings(List.of(), Set.of(report))))
                        .collect()
                        .asList()
                        .map(Openings::of));
    }

    private static Map<UUID, Opened> folded(List<Recorded<Object>> events) {
        Map<CaseId, List<Recorded<ReportEvent>>> histories = events.stream()
                .map(event -> event.as(ReportEvent.class))
                .collect(Collectors.groupingBy(
                        event -> event.event().caseId(), LinkedHashMap::new, Collectors.toList()));
        return histories.values().stream()
                .flatMap(history -> opened(history).stream())
                .collect(Collectors.toMap(opened -> opened.features().reportId().value(), opened -> opened));
    }

    private static Optional<Opened> opened(List<Recorded<ReportEvent>> history) {
        List<ReportEvent> events = history.stream().map(Recorded::event).toList();
        ReportDecider decider = new ReportDecider();
        Report report = decider.initial();
        for (ReportEvent event : events) {
            report = decider.evolve(report, event);
        }
        return Stream.of(report)
                .filter(Received.class::isInstance)
                .map(Received.class::cast)
                .filter(OpenedReports::mayBeCompared)
                .map(received -> new Opened(Features.of(received, events), history))
                .findFirst();
    }

    static boolean mayBeCompared(Received report) {
        return !report.content().sentAsTest()
                && report.routing().referredTo().contains(ReferralDestination.INVESTIGATION)
                && report.consent(ConsentPurpose.INVESTIGATION) != ConsentState.WITHDRAWN
                && !everyoneRefuses(report);
    }

    /** Whether each of the parties that were referred has said no since. */
    private static boolean everyoneRefuses(Received report) {
        List<AffectedParty> referred = report.facts().affected().stream()
                .filter(party -> report.routing().wentTo(ReferralDestination.INVESTIGATION, party.party()))
                .toList();
        return !referred.isEmpty()
                && referred.stream().allMatch(party -> report.consent(party, ConsentPurpose.INVESTIGATION)
                        .refuses());
    }
}
