package esperanza.intake.disclosure;

import static esperanza.intake.disclosure.DisclosureStreams.ACCESS;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.intake.IntakeAction;
import esperanza.intake.disclosure.domain.OpeningCommand.OpenPart;
import esperanza.intake.disclosure.domain.OpeningEvent.PartOpened;
import esperanza.intake.disclosure.view.Opening;
import esperanza.intake.disclosure.view.OpeningItem;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.SealedPart;
import esperanza.kernel.Recorded;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
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
    private final Streams streams;

    OpenSealedPart(CommandIds ids, FindReport finder, OpenReports reports, Streams streams) {
        this.ids = ids;
        this.finder = finder;
        this.reports = reports;
        this.streams = streams;
    }

    public Uni<Disclosed> open(Asked<?> asked, Opening said) {
        return finder.sealed(asked, said.reportId(), said.part()).chain(openable -> reports.open(
                        ids.request(asked, ACCESS.stream(said.reportId()), command(asked, openable.report(), said)),
                        openable.report().content(),
                        openable.subjects())
                .map(opened -> disclosed(said.part(), openable, opened)));
    }

    /** The openings of a report. Callers from outside see each person by role only. */
    public Uni<List<OpeningItem>> list(Caller caller, UUID reportId) {
        return finder.sent(caller, IntakeAction.LIST_OPENINGS, reportId)
                .chain(found -> streams.read(ACCESS, reportId))
                .map(history -> Access.fromOutside(caller, IntakeAction.LIST_OPENINGS)
                        ? OpeningItem.forOutside(history.events())
                        : OpeningItem.forInside(history.events()));
    }

    private OpenPart command(Asked<?> asked, Report.Received report, Opening said) {
        return new OpenPart(
                report.content().reportId(),
                report.content().caseId(),
                ids.derivedId("opening", ids.commandId(asked)),
                said.part(),
                said.purpose(),
                asked.caller().pseudonym(),
                said.reasons());
    }

    private static Disclosed disclosed(SealedPart part, FindReport.Openable openable, OpenReports.Opened opened) {
        PartOpened recorded = (PartOpened) opened.recorded().events().getFirst().event();
        return new Disclosed(recorded.openingId(), part, opened.report(), openable.subjects(), openable.whole());
    }
}
