package esperanza.intake.consent.rest;

import static esperanza.intake.IntakeAction.RECORD_PARTY_CONSENT;
import static esperanza.intake.ReportDoor.reportOf;

import esperanza.intake.ReportDoor;
import esperanza.intake.report.ChangeReport;
import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.intake.report.view.ConsentChanged;
import esperanza.kernel.store.Created;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
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

    private final CommandRequests requests;
    private final ReportDoor door;
    private final ChangeReport reports;

    PartyConsentResource(CommandRequests requests, ReportDoor door, ChangeReport reports) {
        this.requests = requests;
        this.door = door;
        this.reports = reports;
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
            content = @Content(schema = @Schema(implementation = ConsentChanged.class)))
    public Uni<Response> change(Incoming<ChangeOwnConsent> command) {
        return door.consented(
                RECORD_PARTY_CONSENT,
                command,
                said -> Answers.opened(ConsentChanged.of(said.purpose(), said.change())));
    }

    @POST
    @Path("/parties/{party}/assembly-calls")
    @Operation(
            operationId = "callAssembly",
            summary = "Record that a collective is called together to decide on a purpose",
            description = "No urgent matter waits for the assembly.")
    @APIResponse(responseCode = "204", description = "Recorded")
    public Uni<Response> call(Incoming<CallAssembly> command) {
        return door.consented(RECORD_PARTY_CONSENT, command, PartyConsentResource::recorded);
    }

    @POST
    @Path("/parties/{party}/assemblies")
    @Operation(
            operationId = "recordAssembly",
            summary = "Record what a collective decided on a purpose by its own procedure",
            description = "Nobody else consents for a collective. A later assembly may decide otherwise.")
    @APIResponse(responseCode = "204", description = "Recorded, with the resulting consent and referral")
    public Uni<Response> hold(Incoming<RecordAssembly> command) {
        return door.consented(
                RECORD_PARTY_CONSENT,
                command,
                (asked, said) -> {
                    requests.said("/heldAt", Optional.of(said.heldAt()));
                    return reports.change(asked, reportOf(command), said);
                },
                PartyConsentResource::recorded);
    }

    @POST
    @Path("/parties/{party}/opt-outs")
    @Operation(
            operationId = "optOut",
            summary = "Record that a member of a collective refuses for themself",
            description =
                    "For a person the report does not name as a party. The collective's word counts for the others.")
    @APIResponse(responseCode = "204", description = "Recorded; the name is sealed")
    public Uni<Response> optOut(Incoming<OptOut> command) {
        return door.consented(
                RECORD_PARTY_CONSENT,
                command,
                (asked, _) -> reports.make(asked, reportOf(command), "opt-out", command::with)
                        .map(Created::outcome),
                PartyConsentResource::recorded);
    }

    private static Response recorded(ConsentCommand said) {
        return Response.noContent().build();
    }
}
