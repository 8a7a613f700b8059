package esperanza.intake.disclosure.rest;

import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.intake.IntakeAction;
import esperanza.intake.disclosure.FindIdentityRequests;
import esperanza.intake.disclosure.OpenReports;
import esperanza.intake.disclosure.domain.IdentityCommand;
import esperanza.intake.disclosure.domain.IdentityCommand.DenyIdentity;
import esperanza.intake.disclosure.domain.IdentityCommand.GrantIdentity;
import esperanza.intake.disclosure.domain.IdentityCommand.RequestIdentity;
import esperanza.intake.disclosure.domain.IdentityEvent;
import esperanza.intake.disclosure.domain.IdentityEvent.IdentityRequested;
import esperanza.intake.disclosure.domain.IdentityRequests;
import esperanza.intake.disclosure.domain.OpeningCommand;
import esperanza.intake.disclosure.domain.OpeningCommand.OpenIdentity;
import esperanza.intake.disclosure.domain.OpeningCommand.ReadIdentityRequest;
import esperanza.intake.disclosure.domain.OpeningEvent;
import esperanza.intake.disclosure.domain.OpeningEvent.IdentityOpened;
import esperanza.intake.disclosure.domain.OpeningRule;
import esperanza.intake.disclosure.domain.Openings;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.SealedPart;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.SealedEvents;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.KnownCode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The reporter's identity: one person requests it with reasons, a custodian grants or denies it, and only then the
 * requester may open it.
 */
@Path("/v1/reports/{reportId}/identity-requests")
@Authenticated
public class IdentityRequestResource {

    /** The reasons to know who the reporter is. */
    public record RequestForIdentity(
            @NotNull @KnownCode OpeningPurpose purpose,
            @NotBlank String reasons) {}

    /** The reasons to deny it. */
    public record Denial(@NotBlank String reasons) {}

    /** The request that was made. */
    public record Requested(UUID requestId) {}

    private static final byte[] NO_BODY = {};

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final CommandIds ids;
    private final FindReport finder;
    private final CommandHandler<OpeningCommand, Openings, OpeningEvent> openings;
    private final OpenReports reports;
    private final CommandHandler<IdentityCommand, IdentityRequests, IdentityEvent> identities;
    private final FindIdentityRequests asked;
    private final SealedEvents<IdentityEvent> sealed;
    private final Profile profile;

    IdentityRequestResource(
            CallerResolver callers,
            CommandRequests requests,
            CommandIds ids,
            FindReport finder,
            CommandHandler<OpeningCommand, Openings, OpeningEvent> openings,
            OpenReports reports,
            CommandHandler<IdentityCommand, IdentityRequests, IdentityEvent> identities,
            FindIdentityRequests asked,
            SealedEvents<IdentityEvent> sealed,
            Profile profile) {
        this.callers = callers;
        this.requests = requests;
        this.ids = ids;
        this.finder = finder;
        this.openings = openings;
        this.reports = reports;
        this.identities = identities;
        this.asked = asked;
        this.sealed = sealed;
        this.profile = profile;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "requestIdentity", summary = "Request the reporter's identity")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RequestForIdentity.class),
                            examples = @ExampleObject(name = "contact", value = """
                                    {"purpose": "SAFE_CONTACT", "reasons": "The line she gave through the hotline is dead"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded; a custodian decides on the request",
            content = @Content(schema = @Schema(implementation = Requested.class)))
    public Uni<Response> request(@PathParam("reportId") UUID reportId, @BeanParam CommandHeaders headers, byte[] body) {
        return callers.permit(IntakeAction.REQUEST_IDENTITY).chain(caller -> {
            RequestForIdentity need = requests.read(body, RequestForIdentity.class);
            return finder.sealed(caller, IntakeAction.REQUEST_IDENTITY, reportId, SealedPart.REPORTER)
                    .map(FindReport.Openable::report)
                    .invoke(report -> refuseContactInOtherHands(report, need))
                    .chain(report -> identities.handle(requests.request(
                            caller,
                            IntakeAction.REQUEST_IDENTITY,
                            ReportStreams.identity(reportId),
                            headers,
                            body,
                            new RequestIdentity(
                                    report.content().reportId(),
                                    report.content().caseId(),
                                    ids.derivedId("identity-request", requests.commandId(caller, headers)),
                                    need.purpose(),
                                    caller.pseudonym(),
                                    report.urgency(),
                                    need.reasons()))))
                    .map(outcome -> {
                        UUID id =
                                ((IdentityRequested) outcome.events().getFirst().event()).requestId();
                        URI where = URI.create("/v1/reports/" + reportId + "/identity-requests/" + id);
                        return Answers.created(outcome, where, new Requested(id));
                    });
        });
    }

    @POST
    @Path("/{requestId}/reading")
    @Operation(
            operationId = "readIdentityRequest",
            summary = "Read the reasons of a request before deciding, or the answer to your own request",
            description = "The reading is recorded, because the reasons may name persons.")
    @APIResponse(
            responseCode = "200",
            description = "The request with its reasons",
            content = @Content(schema = @Schema(implementation = IdentityRequestView.class)))
    public Uni<Response> read(
            @PathParam("reportId") UUID reportId,
            @PathParam("requestId") UUID requestId,
            @BeanParam CommandHeaders headers) {
        return callers.permit(IntakeAction.READ_IDENTITY_REQUEST)
                .call(caller -> finder.ours(caller, IntakeAction.READ_IDENTITY_REQUEST, reportId))
                .chain(caller -> asked.of(reportId, requestId)
                        .chain(request -> openings.handle(requests.request(
                                caller,
                                IntakeAction.READ_IDENTITY_REQUEST,
                                ReportStreams.access(reportId),
                                headers,
                                NO_BODY,
                                new ReadIdentityRequest(
                                        request,
                                        caller.pseudonym(),
                                        caller.roles().contains(Role.CUSTODIAN))))))
                .invoke(reports::stillHolds)
                .map(outcome -> outcome.events().getFirst().event().caseId())
                .chain(caseId -> sealed.open(ReportStreams.identity(reportId), Set.of(caseId.value())))
                .map(events -> Answers.opened(IdentityRequestView.of(requestId, events)));
    }

    @POST
    @Path("/{requestId}/grant")
    @Operation(operationId = "grantIdentity", summary = "Grant access to the reporter's identity, as a second person")
    public Uni<Response> grant(
            @PathParam("reportId") UUID reportId,
            @PathParam("requestId") UUID requestId,
            @BeanParam CommandHeaders headers) {
        return callers.permit(IntakeAction.DECIDE_IDENTITY_REQUEST)
                .chain(caller -> decided(
                        caller,
                        reportId,
                        headers,
                        NO_BODY,
                        new GrantIdentity(
                                requestId,
                                caller.pseudonym(),
                                ids.now().plus(profile.disclosure().identityGrantHolds()))));
    }

    @POST
    @Path("/{requestId}/denial")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "denyIdentity", summary = "Deny access to the reporter's identity, with reasons")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Denial.class),
                            examples =
                                    @ExampleObject(
                                            name = "other way",
                                            value = "{\"reasons\": \"The hotline can reach her\"}")))
    public Uni<Response> deny(
            @PathParam("reportId") UUID reportId,
            @PathParam("requestId") UUID requestId,
            @BeanParam CommandHeaders headers,
            byte[] body) {
        return callers.permit(IntakeAction.DECIDE_IDENTITY_REQUEST).chain(caller -> {
            Denial denial = requests.read(body, Denial.class);
            return decided(
                    caller, reportId, headers, body, new DenyIdentity(requestId, caller.pseudonym(), denial.reasons()));
        });
    }

    @POST
    @Path("/{requestId}/opening")
    @Operation(
            operationId = "openIdentity",
            summary = "Open the reporter's identity, after it was granted",
            description = "Recorded before the first byte is answered, and visible to the reporter.")
    @APIResponse(
            responseCode = "200",
            description = "The reporter's identity and safe contact",
            content = @Content(schema = @Schema(implementation = OpenedReport.class)))
    public Uni<Response> open(
            @PathParam("reportId") UUID reportId,
            @PathParam("requestId") UUID requestId,
            @BeanParam CommandHeaders headers) {
        return callers.permit(IntakeAction.REQUEST_IDENTITY)
                .chain(caller -> finder.sealed(caller, IntakeAction.REQUEST_IDENTITY, reportId, SealedPart.REPORTER)
                        .chain(openable -> asked.of(reportId, requestId)
                                .map(request -> opening(caller, request, reportId, headers))
                                .chain(opening ->
                                        reports.open(opening, openable.report().content(), openable.subjects()))))
                .map(opened -> {
                    IdentityOpened recorded = (IdentityOpened)
                            opened.recorded().events().getFirst().event();
                    return Answers.opened(OpenedReport.reporter(recorded.openingId(), opened.report()));
                });
    }

    private Request<OpeningCommand> opening(
            Caller caller, IdentityRequests.Request asked, UUID reportId, CommandHeaders headers) {
        UUID openingId = ids.derivedId("opening", requests.commandId(caller, headers));
        return requests.request(
                caller,
                IntakeAction.REQUEST_IDENTITY,
                ReportStreams.access(reportId),
                headers,
                NO_BODY,
                new OpenIdentity(openingId, asked, caller.pseudonym(), ids.now()));
    }

    private static void refuseContactInOtherHands(Report.Received report, RequestForIdentity need) {
        if (report.contactCompromised() && need.purpose() == OpeningPurpose.SAFE_CONTACT) {
            throw new RuleViolation(OpeningRule.CONTACT_IN_OTHER_HANDS);
        }
    }

    private Uni<Response> decided(
            Caller caller, UUID reportId, CommandHeaders headers, byte[] body, IdentityCommand decision) {
        Action action = IntakeAction.DECIDE_IDENTITY_REQUEST;
        return finder.ours(caller, action, reportId)
                .chain(() -> identities.handle(
                        requests.request(caller, action, ReportStreams.identity(reportId), headers, body, decision)))
                .map(Answers::done);
    }
}
