package esperanza.intake.disclosure;

import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.intake.IntakeAction;
import esperanza.intake.disclosure.domain.IdentityCommand;
import esperanza.intake.disclosure.domain.IdentityCommand.DenyIdentity;
import esperanza.intake.disclosure.domain.IdentityCommand.GrantIdentity;
import esperanza.intake.disclosure.domain.IdentityCommand.RequestIdentity;
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
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
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
    private final CommandHandler<IdentityCommand, IdentityRequests, IdentityEvent> identities;
    private final FindIdentityRequests asked;
    private final SealedEvents<IdentityEvent> sealed;
    private final Duration grantHolds;

    AskForIdentity(
            CommandIds ids,
            FindReport finder,
            CommandHandler<OpeningCommand, Openings, OpeningEvent> openings,
            OpenReports reports,
            CommandHandler<IdentityCommand, IdentityRequests, IdentityEvent> identities,
            FindIdentityRequests asked,
            SealedEvents<IdentityEvent> sealed,
            Profile profile) {
        this.ids = ids;
        this.finder = finder;
        this.openings = openings;
        this.reports = reports;
        this.identities = identities;
        this.asked = asked;
        this.sealed = sealed;
        this.grantHolds = profile.disclosure().identityGrantHolds();
    }

    /** Fails with {@link OpeningRule#CONTACT_IN_OTHER_HANDS} if a compromised contact is to be used. */
    public Uni<Outcome<IdentityEvent>> request(
            Caller caller, UUID reportId, Sent sent, OpeningPurpose purpose, String reasons) {
        return finder.sealed(caller, IntakeAction.REQUEST_IDENTITY, reportId, SealedPart.REPORTER)
                .map(FindReport.Openable::report)
                .invoke(report -> refuseContactInOtherHands(report, purpose))
                .chain(report -> identities.handle(ids.request(
                        caller,
                        IntakeAction.REQUEST_IDENTITY,
                        ReportStreams.identity(reportId),
                        sent,
                        new RequestIdentity(
                                report.content().reportId(),
                                report.content().caseId(),
                                ids.derivedId("identity-request", ids.commandId(caller, sent)),
                                purpose,
                                caller.pseudonym(),
                                report.triage().urgency(),
                                reasons))));
    }

    /** Reads a request with its reasons. The reading is recorded, because the reasons may name persons. */
    public Uni<List<Recorded<IdentityEvent>>> read(Caller caller, UUID reportId, UUID requestId, Sent sent) {
        return finder.ours(caller, IntakeAction.READ_IDENTITY_REQUEST, reportId)
                .chain(found -> asked.of(reportId, requestId))
                .chain(request -> openings.handle(ids.request(
                        caller,
                        IntakeAction.READ_IDENTITY_REQUEST,
                        ReportStreams.access(reportId),
                        sent,
                        new ReadIdentityRequest(
                                request, caller.pseudonym(), caller.roles().contains(Role.CUSTODIAN)))))
                .invoke(reports::stillHolds)
                .map(outcome -> outcome.events().getFirst().event().caseId())
                .chain(caseId -> sealed.open(ReportStreams.identity(reportId), Set.of(caseId.value())));
    }

    public Uni<Outcome<IdentityEvent>> grant(Caller caller, UUID reportId, UUID requestId, Sent sent) {
        return decided(
                caller,
                reportId,
                sent,
                new GrantIdentity(requestId, caller.pseudonym(), ids.now().plus(grantHolds)));
    }

    public Uni<Outcome<IdentityEvent>> deny(Caller caller, UUID reportId, UUID requestId, Sent sent, String reasons) {
        return decided(caller, reportId, sent, new DenyIdentity(requestId, caller.pseudonym(), reasons));
    }

    /** Opens the identity after it was granted. */
    public Uni<OpenReports.Opened> open(Caller caller, UUID reportId, UUID requestId, Sent sent) {
        return finder.sealed(caller, IntakeAction.REQUEST_IDENTITY, reportId, SealedPart.REPORTER)
                .chain(openable -> asked.of(reportId, requestId)
                        .map(request -> opening(caller, request, reportId, sent))
                        .chain(opening ->
                                reports.open(opening, openable.report().content(), openable.subjects())));
    }

    private Request<OpeningCommand> opening(Caller caller, IdentityRequests.Request request, UUID reportId, Sent sent) {
        UUID openingId = ids.derivedId("opening", ids.commandId(caller, sent));
        return ids.request(
                caller,
                IntakeAction.REQUEST_IDENTITY,
                ReportStreams.access(reportId),
                sent,
                new OpenIdentity(openingId, request, caller.pseudonym(), ids.now()));
    }

    private static void refuseContactInOtherHands(Report.Received report, OpeningPurpose purpose) {
        if (report.dialogue().contactCompromised() && purpose == OpeningPurpose.SAFE_CONTACT) {
            throw new RuleViolation(OpeningRule.CONTACT_IN_OTHER_HANDS);
        }
    }

    private Uni<Outcome<IdentityEvent>> decided(Caller caller, UUID reportId, Sent sent, IdentityCommand decision) {
        return finder.ours(caller, IntakeAction.DECIDE_IDENTITY_REQUEST, reportId)
                .chain(() -> identities.handle(ids.request(
                        caller,
                        IntakeAction.DECIDE_IDENTITY_REQUEST,
                        ReportStreams.identity(reportId),
                        sent,
                        decision)));
    }
}
