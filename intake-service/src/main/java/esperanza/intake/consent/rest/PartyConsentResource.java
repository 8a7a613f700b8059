package esperanza.intake.consent.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.consent.RecordPartyConsent;
import esperanza.intake.report.domain.AssemblyOutcome;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.view.Consent;
import esperanza.kernel.PartyRef;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Records the consent of one party: a collective's by its own procedure, with minutes; a person's for themself. Rules:
 * <ul>
 * <li>The sender records it for their own report, an officer for any.
 * <li>The holder of a mere receipt cannot record it, because their identity is unknown and they would speak for many.
 * <li>No If-Match is taken, because nobody has to have read the report first.
 * </ul>
 */
@Path("/v1/reports/{reportId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class PartyConsentResource {

    /** The purpose of the assembly, and its day if known. */
    public record AssemblyCall(@NotNull @KnownCode ConsentPurpose purpose, Optional<Instant> calledFor) {}

    /** The decision of a collective by its own procedure, and the minutes. */
    public record Assembly(
            @NotNull @KnownCode ConsentPurpose purpose,
            @NotNull AssemblyOutcome outcome,
            @NotNull Instant heldAt,
            @NotBlank String minutes) {}

    /** The member of a collective who refuses for themself, and the purpose. */
    public record MemberOut(
            @NotNull @KnownCode ConsentPurpose purpose,
            @NotBlank String name) {}

    private final CommandRequests requests;
    private final RecordPartyConsent consents;

    PartyConsentResource(CommandRequests requests, RecordPartyConsent consents) {
        this.requests = requests;
        this.consents = consents;
    }

    @POST
    @Path("/parties/{party}/consents")
    @Operation(
            operationId = "changeConsentOfParty",
            summary = "Record that one person consents, or refuses, for themself",
            description = "From then on the reporter's or a collective's word no longer counts for this person.")
    @APIResponse(
            responseCode = "200",
            description = "The effect of the change",
            content = @Content(schema = @Schema(implementation = Consent.Changed.class)))
    public Uni<Response> change(UUID reportId, UUID party, @BeanParam CommandHeaders headers, Body<Consent> body) {
        return requests.command(IntakeAction.RECORD_PARTY_CONSENT, headers, body)
                .handle((asked, said) -> consents.change(asked, reportId, new PartyRef(party), said)
                        .map(done -> Answers.opened(said.changed())));
    }

    @POST
    @Path("/parties/{party}/assembly-calls")
    @Operation(
            operationId = "callAssembly",
            summary = "Record that a collective is called together to decide on a purpose",
            description = "No urgent matter waits for the assembly.")
    @APIResponse(responseCode = "204", description = "Recorded")
    public Uni<Response> call(UUID reportId, UUID party, @BeanParam CommandHeaders headers, Body<AssemblyCall> body) {
        return requests.command(IntakeAction.RECORD_PARTY_CONSENT, headers, body)
                .handle((asked, said) ->
                        consents.callAssembly(asked, reportId, new PartyRef(party), said.purpose(), said.calledFor()))
                .map(PartyConsentResource::recorded);
    }

    @POST
    @Path("/parties/{party}/assemblies")
    @Operation(
            operationId = "recordAssembly",
            summary = "Record what a collective decided on a purpose by its own procedure",
            description = "Nobody else consents for a collective. A later assembly may decide otherwise.")
    @APIResponse(responseCode = "204", description = "Recorded, with the resulting consent and referral")
    public Uni<Response> hold(UUID reportId, UUID party, @BeanParam CommandHeaders headers, Body<Assembly> body) {
        return requests.command(IntakeAction.RECORD_PARTY_CONSENT, headers, body)
                .handle((asked, said) -> {
                    Instant heldAt =
                            requests.said("/heldAt", Optional.of(said.heldAt())).orElseThrow();
                    return consents.recordAssembly(
                            asked,
                            reportId,
                            new PartyRef(party),
                            said.purpose(),
                            said.outcome(),
                            heldAt,
                            said.minutes());
                })
                .map(PartyConsentResource::recorded);
    }

    @POST
    @Path("/parties/{party}/opt-outs")
    @Operation(
            operationId = "optOut",
            summary = "Record that a member of a collective refuses for themself",
            description =
                    "For a person the report does not name as a party. The collective's word counts for the others.")
    @APIResponse(responseCode = "204", description = "Recorded; the name is sealed")
    public Uni<Response> optOut(UUID reportId, UUID party, @BeanParam CommandHeaders headers, Body<MemberOut> body) {
        return requests.command(IntakeAction.RECORD_PARTY_CONSENT, headers, body)
                .handle((asked, said) ->
                        consents.optOut(asked, reportId, new PartyRef(party), said.purpose(), said.name()))
                .map(PartyConsentResource::recorded);
    }

    /** The answer contains neither version nor position of the log, because callers from outside would learn counts. */
    private static Response recorded(Outcome<ReportEvent> outcome) {
        return Response.noContent().build();
    }
}
