package esperanza.intake.disclosure;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.intake.IntakeAction;
import esperanza.intake.disclosure.domain.OpeningCommand.OpenPart;
import esperanza.intake.disclosure.domain.OpeningEvent;
import esperanza.intake.disclosure.domain.OpeningEvent.PartOpened;
import esperanza.intake.disclosure.view.OpeningItem;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.SealedPart;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.EventStore;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Opens a sealed part of a report for a stated purpose, and lists the openings, also for the reporter. */
@Singleton
public class OpenSealedPart {

    /**
     * A part that was opened.
     *
     * @param subjects the subjects whose keys opened it
     * @param whole true if the caller is of those who receive reports, and gets everything
     */
    public record Disclosed(
            UUID openingId, SealedPart part, List<Recorded<ReportEvent>> report, Set<UUID> subjects, boolean whole) {}

    private final CommandIds ids;
    private final FindReport finder;
    private final OpenReports reports;
    private final EventStore<OpeningEvent> openings;

    OpenSealedPart(CommandIds ids, FindReport finder, OpenReports reports, EventStore<OpeningEvent> openings) {
        this.ids = ids;
        this.finder = finder;
        this.reports = reports;
        this.openings = openings;
    }

    public Uni<Disclosed> open(
            Asked<?> asked, UUID reportId, SealedPart part, OpeningPurpose purpose, Optional<String> reasons) {
        return finder.sealed(asked, reportId, part).chain(openable -> reports.open(
                        ids.request(
                                asked,
                                ReportStreams.access(reportId),
                                command(asked, openable.report(), part, purpose, reasons)),
                        openable.report().content(),
                        openable.subjects())
                .map(opened -> disclosed(part, openable, opened)));
    }

    /** The openings of a report. Callers from outside see each person by role only. */
    public Uni<List<OpeningItem>> list(Caller caller, UUID reportId) {
        return finder.sent(caller, IntakeAction.LIST_OPENINGS, reportId)
                .chain(found -> openings.read(ReportStreams.access(reportId)))
                .map(history -> Access.fromOutside(caller, IntakeAction.LIST_OPENINGS)
                        ? OpeningItem.forOutside(history.events())
                        : OpeningItem.forInside(history.events()));
    }

    private OpenPart command(
            Asked<?> asked, Report.Received report, SealedPart part, OpeningPurpose purpose, Optional<String> reasons) {
        return new OpenPart(
                report.content().reportId(),
                report.content().caseId(),
                ids.derivedId("opening", ids.commandId(asked)),
                part,
                purpose,
                asked.caller().pseudonym(),
                reasons);
    }

    private static Disclosed disclosed(SealedPart part, FindReport.Openable openable, OpenReports.Opened opened) {
        PartOpened recorded = (PartOpened) opened.recorded().events().getFirst().event();
        return new Disclosed(recorded.openingId(), part, opened.report(), openable.subjects(), openable.whole());
    }
}
