package esperanza.intake.duty;

import esperanza.intake.duty.view.DutiesOfIntake;
import esperanza.intake.duty.view.DutiesOfIntake.PriorIncidents;
import esperanza.intake.report.ChangeReport;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.domain.ReportCommand.RecordDuties;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.Duty;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.SearchPriorIncidents;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An officer records, in one gesture, what was done of the duties of intake towards the person. */
@Singleton
public class FulfilDuties {

    private final FindReport finder;
    private final ChangeReport reports;

    FulfilDuties(FindReport finder, ChangeReport reports) {
        this.finder = finder;
        this.reports = reports;
    }

    /** Fails with 404 if the search names a report that the caller may not know of. */
    public Uni<Outcome<ReportEvent>> record(Asked<?> asked, DutiesOfIntake said) {
        return finder.ours(asked, said.reportId())
                .chain(() -> said.priorIncidents()
                        .map(search -> searched(asked, search))
                        .orElse(Uni.createFrom().item(Optional.empty())))
                .chain(found -> reports.ours(
                        asked,
                        said.reportId(),
                        new RecordDuties(Stream.concat(said.withoutSearch().stream(), found.stream())
                                .toList())));
    }

    private Uni<Optional<Duty>> searched(Asked<?> asked, PriorIncidents search) {
        return Multi.createFrom()
                .iterable(search.hits().orElse(List.of()))
                .onItem()
                .transformToUniAndConcatenate(report -> finder.ours(asked, report))
                .map(hit -> hit.report().relatable())
                .collect()
                .asList()
                .map(hits -> Optional.of(new SearchPriorIncidents(search.keys(), hits)));
    }
}
