package esperanza.intake.triage;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.intake.IntakeAction;
import esperanza.intake.relating.read.group.Groups;
import esperanza.intake.relating.read.group.Incidents;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.PendingErasures;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.SealedPart;
import esperanza.intake.report.view.ReportStatus;
import esperanza.intake.report.view.Said;
import esperanza.intake.report.view.TimeDisclosure;
import esperanza.intake.triage.view.ReportView;
import esperanza.kernel.store.SealedEvents;
import esperanza.protocol.term.Profiles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads one report: its sender sees its status, an officer the facts that are known without opening it. */
@Singleton
public class ReadReport {

    /** @param view a {@link ReportStatus} for the sender, a {@link ReportView} for an officer */
    public record Shown(Object view, int version) {}

    private final FindReport finder;
    private final Groups groups;
    private final Incidents incidents;
    private final Profiles profiles;
    private final SealedEvents<ReportEvent> sealed;
    private final PendingErasures erasures;

    ReadReport(
            FindReport finder,
            Groups groups,
            Incidents incidents,
            Profiles profiles,
            SealedEvents<ReportEvent> sealed,
            PendingErasures erasures) {
        this.finder = finder;
        this.sealed = sealed;
        this.erasures = erasures;
        this.groups = groups;
        this.incidents = incidents;
        this.profiles = profiles;
    }

    public Uni<Shown> read(Caller caller, UUID reportId) {
        return finder.sent(caller, IntakeAction.READ_REPORT, reportId)
                .chain(found -> view(caller, found).map(view -> new Shown(view, found.version())));
    }

    private Uni<Object> view(Caller caller, FindReport.Found found) {
        Report.Received report = found.report();
        if (Access.fromOutside(caller, IntakeAction.READ_REPORT)) {
            return status(found);
        }
        return finder.openable(caller, IntakeAction.OPEN_SEALED, report)
                .chain(openable -> view(caller, found, openable));
    }

    private Uni<Object> view(Caller caller, FindReport.Found found, List<SealedPart> openable) {
        Report.Received report = found.report();
        if (Access.standsIn(caller, IntakeAction.READ_REPORT)) {
            return Uni.createFrom().item(ReportView.alone(report, found.history(), openable));
        }
        UUID reportId = report.content().reportId().value();
        String credential = caller.credential(IntakeAction.READ_REPORT);
        return Uni.combine()
                .all()
                .unis(
                        groups.of(credential, report.content().caseId()),
                        incidents.of(credential, List.of(reportId)),
                        incidents.recognised(credential, reportId))
                .asTuple()
                .map(of -> ReportView.of(
                        report,
                        found.history(),
                        openable,
                        of.getItem1(),
                        of.getItem2().getOrDefault(reportId, List.of()),
                        of.getItem3()));
    }

    /**
     * The words of the sender, and those addressed to the sender, open without a record, as they do for the holder of a
     * receipt.
     */
    private Uni<Object> status(FindReport.Found found) {
        Report.Received report = found.report();
        ReportStatus status = ReportStatus.of(report, found.history(), profiles, TimeDisclosure.TO_THE_MOMENT);
        UUID reportId = report.content().reportId().value();
        return sealed.open(
                        ReportStreams.report(reportId),
                        Set.of(report.content().caseId().value()))
                .map(history -> Said.withoutNotices(history, TimeDisclosure.TO_THE_MOMENT))
                .chain(said -> erasures.of(reportId).map(erasure -> status.with(said, erasure)));
    }
}
