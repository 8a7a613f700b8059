package esperanza.intake.disclosure;

import static esperanza.intake.disclosure.DisclosureStreams.ACCESS;
import static esperanza.intake.disclosure.DisclosureStreams.IDENTITY;

import esperanza.access.Role;
import esperanza.intake.contact.OpenContacts;
import esperanza.intake.contact.OpenedContact;
import esperanza.intake.disclosure.domain.IdentityCommand;
import esperanza.intake.disclosure.domain.IdentityCommand.*;
import esperanza.intake.disclosure.domain.IdentityEvent;
import esperanza.intake.disclosure.domain.IdentityRequests;
import esperanza.intake.disclosure.domain.OpeningCommand;
import esperanza.intake.disclosure.domain.OpeningCommand.OpenIdentity;
import esperanza.intake.disclosure.domain.OpeningCommand.ReadIdentityRequest;
import esperanza.intake.disclosure.domain.OpeningRule;
import esperanza.intake.disclosure.view.RequestForIdentity;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.SealedPart;
import esperanza.kernel.Recorded;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.OpeningPurpose;
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
 * The reporter's identity: one person requests it with reasons, a custodian grants or denies it, and only then the
 * requester may open it.
 */
@Singleton
public class AskForIdentity {

    /** An identity that was opened: the report, and how the person may be reached. */
    public record Identity(OpenReports.Opened opened, OpenedContact contact) {}

    private final CommandIds ids;
    private final FindReport finder;
    private final Streams streams;
    private final OpenReports reports;
    private final OnRecord onRecord;
    private final FindIdentityRequests pending;
    private final OpenContacts contacts;
    private final Duration grantHolds;

    AskForIdentity(
            CommandIds ids,
            FindReport finder,
            Streams streams,
            OpenReports reports,
            OnRecord onRecord,
            FindIdentityRequests pending,
            OpenContacts contacts,
            Profile profile) {
        this.ids = ids;
        this.finder = finder;
        this.streams = streams;
        this.reports = reports;
        this.onRecord = onRecord;
        this.pending = pending;
        this.contacts = contacts;
        this.grantHolds = profile.disclosure().identityGrantHolds();
    }

    /** Fails with {@link OpeningRule#CONTACT_IN_OTHER_HANDS} if a compromised contact is to be used. */
    public Uni<Created<IdentityEvent>> request(Asked<?> asked, RequestForIdentity said) {
        return finder.sealed(asked, said.reportId(), SealedPart.REPORTER)
                .map(FindReport.Openable::report)
                .invoke(report -> refuseContactInOtherHands(report, said.purpose()))
                .chain(report -> {
                    UUID requestId = ids.derivedId("identity-request", ids.commandId(asked));
                    return handled(asked, said.reportId(), requesting(asked, report, requestId, said))
                            .map(outcome -> new Created<>(requestId, outcome));
                });
    }

    /** Reads a request with its reasons. The reading is recorded, because the reasons may name persons. */
    public Uni<List<Recorded<IdentityEvent>>> read(Asked<?> asked, UUID reportId, UUID requestId) {
        return finder.ours(asked, reportId)
                .chain(found -> pending.of(reportId, requestId))
                .chain(request -> onRecord.open(
                        streams.handler(ACCESS).handle(reading(asked, request, reportId)),
                        recorded -> streams.sealed(IdentityEvent.class)
                                .open(
                                        IDENTITY.stream(reportId),
                                        Set.of(request.asked().caseId().value()))));
    }

    public Uni<Outcome<IdentityEvent>> grant(Asked<?> asked, UUID reportId, UUID requestId) {
        return decided(
                asked,
                reportId,
                new GrantIdentity(
                        requestId, asked.caller().pseudonym(), ids.now().plus(grantHolds)));
    }

    public Uni<Outcome<IdentityEvent>> deny(Asked<?> asked, DenyIdentity denial) {
        return decided(asked, denial.reportId().value(), denial);
    }

    /** Opens the identity after it was granted. */
    public Uni<Identity> open(Asked<?> asked, UUID reportId, UUID requestId) {
        return finder.sealed(asked, reportId, SealedPart.REPORTER).chain(openable -> pending.of(reportId, requestId)
                .map(request -> opening(asked, request, reportId))
                .chain(opening -> reports.open(opening, openable.report().content(), openable.subjects()))
                .chain(opened -> contacts.of(openable.report()).map(contact -> new Identity(opened, contact))));
    }

    private Request<OpeningCommand> reading(Asked<?> asked, IdentityRequests.Request request, UUID reportId) {
        return ids.request(
                asked,
                ACCESS.stream(reportId),
                new ReadIdentityRequest(
                        request,
                        asked.caller().pseudonym(),
                        asked.caller().roles().contains(Role.CUSTODIAN)));
    }

    private Request<OpeningCommand> opening(Asked<?> asked, IdentityRequests.Request request, UUID reportId) {
        UUID openingId = ids.derivedId("opening", ids.commandId(asked));
        return ids.request(asked, ACCESS.stream(reportId), new OpenIdentity(openingId, request, ids.at(asked)));
    }

    private static RequestIdentity requesting(
            Asked<?> asked, Report.Received report, UUID requestId, RequestForIdentity said) {
        return new RequestIdentity(
                report.content().reportId(),
                report.content().caseId(),
                requestId,
                said.purpose(),
                asked.caller().pseudonym(),
                report.triage().urgency(),
                said.reasons());
    }

    private static void refuseContactInOtherHands(Report.Received report, OpeningPurpose purpose) {
        if (report.dialogue().contactCompromised() && purpose == OpeningPurpose.SAFE_CONTACT) {
            throw new RuleViolation(OpeningRule.CONTACT_IN_OTHER_HANDS);
        }
    }

    private Uni<Outcome<IdentityEvent>> decided(Asked<?> asked, UUID reportId, IdentityCommand decision) {
        return finder.ours(asked, reportId).chain(() -> handled(asked, reportId, decision));
    }

    private Uni<Outcome<IdentityEvent>> handled(Asked<?> asked, UUID reportId, IdentityCommand command) {
        return streams.handler(IDENTITY).handle(ids.request(asked, IDENTITY.stream(reportId), command));
    }
}
