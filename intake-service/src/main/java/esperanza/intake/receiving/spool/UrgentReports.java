package esperanza.intake.receiving.spool;

import esperanza.intake.receiving.ExcludedInstitutions;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportDecider;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.kernel.store.EventStore;
import esperanza.reach.pager.LadderOf;
import esperanza.reach.pager.domain.Urgent;
import esperanza.reach.pager.stored.UrgentStreams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The reports in danger that are stored. */
@Singleton
class UrgentReports implements UrgentStreams {

    private final EventStore<ReportEvent> store;
    private final FindReport finder;
    private final ExcludedInstitutions excluded;
    private final LadderOf ladders;
    private final ReportDecider decider = new ReportDecider();

    UrgentReports(EventStore<ReportEvent> store, FindReport finder, ExcludedInstitutions excluded, LadderOf ladders) {
        this.store = store;
        this.finder = finder;
        this.excluded = excluded;
        this.ladders = ladders;
    }

    @Override
    public String category() {
        return "report";
    }

    @Override
    public Set<String> begunBy() {
        return Set.of("esperanza.intake.report-received.v1", "esperanza.intake.danger-recognised.v1");
    }

    /** A report is answered for where its alert is. */
    @Override
    public Set<String> endedBy() {
        return Set.of();
    }

    @Override
    public Uni<List<Urgent>> in(UUID id) {
        return store.read(ReportStreams.report(id))
                .chain(history -> history.replay(decider) instanceof Report.Received report
                                && report.inDanger()
                                && !report.content().sentAsTest()
                        ? finder.wall(report).map(wall -> List.of(ladders.urgent(id, excluded.of(wall))))
                        : Uni.createFrom().item(List.of()));
    }
}
