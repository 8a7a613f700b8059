package esperanza.intake.attachment;

import static esperanza.intake.attachment.AttachmentStreams.ATTACHMENT;
import static esperanza.intake.disclosure.DisclosureStreams.ACCESS;

import esperanza.access.Caller;
import esperanza.intake.IntakeAction;
import esperanza.intake.attachment.view.ViewingItem;
import esperanza.intake.attachment.view.ViewingReasons;
import esperanza.intake.attachment.view.ViewingWish;
import esperanza.intake.disclosure.domain.OpeningCommand;
import esperanza.intake.disclosure.domain.OpeningCommand.AgreeViewing;
import esperanza.intake.disclosure.domain.OpeningCommand.AskViewing;
import esperanza.intake.disclosure.domain.OpeningCommand.ReadViewingRequest;
import esperanza.intake.disclosure.domain.OpeningEvent;
import esperanza.intake.disclosure.domain.ViewingEvent.ViewingAsked;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.domain.Report;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.protocol.term.Profile;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.opening.OnRecord;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A file that is intimate, shows a child or is harmful: one person asks to open it once, with reasons, and another one
 * agrees. Each step is on record, and none of it leaves intake.
 */
@Singleton
public class AskForViewings {

    private final CommandIds ids;
    private final FindReport finder;
    private final Streams streams;
    private final OnRecord onRecord;
    private final Duration holds;

    AskForViewings(CommandIds ids, FindReport finder, Streams streams, OnRecord onRecord, Profile profile) {
        this.ids = ids;
        this.finder = finder;
        this.streams = streams;
        this.onRecord = onRecord;
        this.holds = profile.disclosure().openingHolds();
    }

    public Uni<Created<OpeningEvent>> ask(Asked<?> asked, ViewingWish said) {
        UUID viewingRequestId = ids.derivedId("viewing-request", ids.commandId(asked));
        return finder.attached(asked, said.reportId())
                .call(() -> streams.state(ATTACHMENT, said.reportId()).invoke(files -> files.one(said.attachmentId())))
                .chain(report -> handled(asked, said.reportId(), asking(asked, report, viewingRequestId, said)))
                .map(outcome -> new Created<>(viewingRequestId, outcome));
    }

    /** The requests that wait for a second person, or may still be used. */
    public Uni<List<ViewingItem>> list(Caller caller, UUID reportId) {
        return finder.attached(caller, IntakeAction.OPEN_SEALED, reportId)
                .chain(() -> streams.state(ACCESS, reportId))
                .map(openings -> openings.open(ids.now()).stream()
                        .map(one -> ViewingItem.of(one, caller.pseudonym()))
                        .toList());
    }

    /** Reads the reasons of a request. The reading is recorded, because reasons may name persons. */
    public Uni<ViewingReasons> read(Asked<?> asked, UUID reportId, UUID viewingRequestId) {
        ReadViewingRequest read =
                new ReadViewingRequest(viewingRequestId, asked.caller().pseudonym());
        return finder.attached(asked, reportId)
                .chain(report -> onRecord.open(handled(asked, reportId, read), _ -> streams.sealed(OpeningEvent.class)
                        .open(
                                ACCESS.stream(reportId),
                                Set.of(report.content().caseId().value()))))
                .map(history -> reasons(history, viewingRequestId));
    }

    public Uni<Outcome<OpeningEvent>> agree(Asked<?> asked, UUID reportId, UUID viewingRequestId) {
        return finder.attached(asked, reportId)
                .chain(() -> handled(asked, reportId, new AgreeViewing(viewingRequestId, ids.at(asked), holds)));
    }

    private Uni<Outcome<OpeningEvent>> handled(Asked<?> asked, UUID reportId, OpeningCommand command) {
        Request<OpeningCommand> request = ids.request(asked, ACCESS.stream(reportId), command);
        return streams.handler(ACCESS).handle(request);
    }

    private static AskViewing asking(Asked<?> asked, Report.Received report, UUID viewingRequestId, ViewingWish said) {
        return new AskViewing(
                report.content().reportId(),
                report.content().caseId(),
                viewingRequestId,
                said.attachmentId(),
                said.view(),
                said.purpose(),
                asked.caller().pseudonym(),
                said.reasons());
    }

    private static ViewingReasons reasons(List<Recorded<OpeningEvent>> history, UUID viewingRequestId) {
        return new ViewingReasons(
                viewingRequestId,
                history.stream()
                        .map(Recorded::event)
                        .filter(ViewingAsked.class::isInstance)
                        .map(ViewingAsked.class::cast)
                        .filter(one -> one.viewingRequestId().equals(viewingRequestId))
                        .findFirst()
                        .flatMap(one -> one.reasons().value()));
    }
}
