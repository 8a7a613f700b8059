package esperanza.intake.duty;

import esperanza.intake.report.ChangeReport;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.domain.ReportCommand.RecordDuties;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.Duty;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.SearchPriorIncidents;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.SearchKey;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** An officer records, in one gesture, what was done of the duties of intake towards the person. */
@Singleton
public class FulfilDuties {

    /**
     * A search for prior incidents.
     *
     * @param found the reports that were found
     */
    public record Search(List<SearchKey> keys, List<UUID> found) {}

    private final FindReport finder;
    private final ChangeReport reports;

    FulfilDuties(FindReport finder, ChangeReport reports) {
        this.finder = finder;
        this.reports = reports;
    }

    /** Fails with 404 if the search names a report that the caller may not know of. */
    public Uni<Outcome<ReportEvent>> record(Asked<?> asked, UUID reportId, List<Duty> duties, Optional<Search> search) {
        return finder.ours(asked, reportId)
                .chain(() -> search.map(made -> searched(asked, made))
                        .orElse(Uni.createFrom().item(Optional.empty())))
                .chain(found -> reports.ours(
                        asked,
                        reportId,
                        new RecordDuties(
                                Stream.concat(duties.stream(), found.stream()).toList())));
    }

    private Uni<Optional<Duty>> searched(Asked<?> asked, Search search) {
        return Multi.createFrom()
                .iterable(search.found())
                .onItem()
                .transformToUniAndConcatenate(report -> finder.ours(asked, report))
                .map(hit -> hit.report().relatable())
                .collect()
                .asList()
                .map(hits -> Optional.of(new SearchPriorIncidents(search.keys(), hits)));
    }
}
