package esperanza.intake.disclosure;

import esperanza.access.Role;
import esperanza.intake.disclosure.domain.IdentityCommand;
import esperanza.intake.disclosure.domain.IdentityCommand.*;
import esperanza.intake.disclosure.domain.IdentityEvent;
import esperanza.intake.disclosure.domain.IdentityRequests;
import esperanza.intake.disclosure.domain.OpeningCommand;
import esperanza.intake.disclosure.domain.OpeningCommand.OpenIdentity;
import esperanza.intake.disclosure.domain.OpeningCommand.ReadIdentityRequest;
import esperanza.intake.disclosure.domain.OpeningEvent;
import esperanza.intake.disclosure.domain.OpeningRule;
import esperanza.intake.disclosure.domain.Openings;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.SealedPart;
import esperanza.kernel.Recorded;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.SealedEvents;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.OpeningPurpose;
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
 * The reporter's identity: one person requests it with reasons, a custodian grants or denies it, and only then the
 * requester may open it.
 */
@Singleton
public class AskForIdentity {

    private final CommandIds ids;
    private final FindReport finder;
    private final CommandHandler<OpeningCommand, Openings, OpeningEvent> openings;
    private final OpenReports reports;
    private final OnRecord onRecord;
    private final CommandHandler<IdentityCommand, IdentityRequests, IdentityEvent> identities;
    private final FindIdentityRequests pending;
    private final SealedEvents<IdentityEvent> sealed;
    private final Duration grantHolds;

    AskForIdentity(
            CommandIds ids,
            FindReport finder,
            CommandHandler<OpeningCommand, Openings, OpeningEvent> openings,
            OpenReports reports,
            OnRecord onRecord,
            CommandHandler<IdentityCommand, IdentityRequests, IdentityEvent> identities,
            FindIdentityRequests pending,
            SealedEvents<IdentityEvent> sealed,
            Profile profile) {
        this.ids = ids;
        this.finder = finder;
        this.openings = openings;
        this.reports = reports;
        this.onRecord = onRecord;
        this.identities = identities;
        this.pending = pending;
        this.sealed = sealed;
        this.grantHolds = profile.disclosure().identityGrantHolds();
    }

    /** Fails with {@link OpeningRule#CONTACT_IN_OTHER_HANDS} if a compromised contact is to be used. */
    public Uni<Outcome<IdentityEvent>> request(Asked<?> asked, UUID reportId, OpeningPurpose purpose, String reasons) {
        return finder.sealed(asked, reportId, SealedPart.REPORTER)
                .map(FindReport.Openable::report)
                .invoke(report -> refuseContactInOtherHands(report, purpose))
                .chain(report -> identities.handle(ids.request(
                        asked,
                        ReportStreams.identity(reportId),
                        new RequestIdentity(
                                report.content().reportId(),
                                report.content().caseId(),
                                ids.derivedId("identity-request", ids.commandId(asked)),
                                purpose,
                                asked.caller().pseudonym(),
                                report.triage().urgency(),
                                reasons))));
    }

    /** Reads a request with its reasons. The reading is recorded, because the reasons may name persons. */
    public Uni<List<Recorded<IdentityEvent>>> read(Asked<?> asked, UUID reportId, UUID requestId) {
        return finder.ours(asked, reportId)
                .chain(found -> pending.of(reportId, requestId))
                .chain(request -> onRecord.open(
                        openings.handle(reading(asked, request, reportId)),
                        recorded -> sealed.open(
                                ReportStreams.identity(reportId),
                                Set.of(request.asked().caseId().value()))));
    }

    public Uni<Outcome<IdentityEvent>> grant(Asked<?> asked, UUID reportId, UUID requestId) {
        return decided(
                asked,
                reportId,
                new GrantIdentity(
                        requestId, asked.caller().pseudonym(), ids.now().plus(grantHolds)));
    }

    public Uni<Outcome<IdentityEvent>> deny(Asked<?> asked, UUID reportId, UUID requestId, String reasons) {
        return decided(
                asked, reportId, new DenyIdentity(requestId, asked.caller().pseudonym(), reasons));
    }

    /** Opens the identity after it was granted. */
    public Uni<OpenReports.Opened> open(Asked<?> asked, UUID reportId, UUID requestId) {
        return finder.sealed(asked, reportId, SealedPart.REPORTER).chain(openable -> pending.of(reportId, requestId)
                .map(request -> opening(asked, request, reportId))
                .chain(opening -> reports.open(opening, openable.report().content(), openable.subjects())));
    }

    private Request<OpeningCommand> reading(Asked<?> asked, IdentityRequests.Request request, UUID reportId) {
        return ids.request(
                asked,
                ReportStreams.access(reportId),
                new ReadIdentityRequest(
                        request,
                        asked.caller().pseudonym(),
                        asked.caller().roles().contains(Role.CUSTODIAN)));
    }

    private Request<OpeningCommand> opening(Asked<?> asked, IdentityRequests.Request request, UUID reportId) {
        UUID openingId = ids.derivedId("opening", ids.commandId(asked));
        return ids.request(
                asked,
                ReportStreams.access(reportId),
                new OpenIdentity(openingId, request, asked.caller().pseudonym(), ids.now()));
    }

    private static void refuseContactInOtherHands(Report.Received report, OpeningPurpose purpose) {
        if (report.dialogue().contactCompromised() && purpose == OpeningPurpose.SAFE_CONTACT) {
            throw new RuleViolation(OpeningRule.CONTACT_IN_OTHER_HANDS);
        }
    }

    private Uni<Outcome<IdentityEvent>> decided(Asked<?> asked, UUID reportId, IdentityCommand decision) {
        return finder.ours(asked, reportId)
                .chain(() -> identities.handle(ids.request(asked, ReportStreams.identity(reportId), decision)));
    }
}
