package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.RECORD_CONVERSATION;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.protection.PlanDoor;
import esperanza.protection.plan.domain.GroupCommand.*;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.CommandAnswers;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Whom a plan protects beside its party, and how a collective decides for itself. */
@Path("/v1/protections/{planId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class GroupResource {

    /** The person or place that was added. */
    public record AddedBeneficiary(UUID beneficiaryId) implements CommandAnswers.Made {}

    /** The territory that was recorded. */
    public record RecordedTerritory(UUID territoryId) implements CommandAnswers.Made {}

    /** The refusal of one member. */
    public record RecordedOptOut(UUID optOutId) implements CommandAnswers.Made {}

    private final PlanDoor door;

    GroupResource(PlanDoor door) {
        this.door = door;
    }

    @POST
    @Path("/beneficiaries")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = AddedBeneficiary.class)))
    @Operation(
            operationId = "addBeneficiary",
            summary = "Record whom or what the plan protects, too",
            description = "A child has a guardian.")
    public Uni<Response> add(Incoming<AddBeneficiary> command) {
        return door.created(RECORD_CONVERSATION, PLAN, command, AddedBeneficiary::new);
    }

    @POST
    @Path("/beneficiaries/{beneficiaryId}/departure")
    @Operation(operationId = "leaveBeneficiary", summary = "Record that somebody whom the plan protects leaves it")
    public Uni<Response> leave(Incoming<LeaveBeneficiary> command) {
        return door.done(RECORD_CONVERSATION, PLAN, command);
    }

    @POST
    @Path("/territories")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = RecordedTerritory.class)))
    @Operation(
            operationId = "recordTerritory",
            summary = "Record a place, a way or an area that the collective lives by")
    public Uni<Response> territory(Incoming<RecordTerritory> command) {
        return door.created(RECORD_CONVERSATION, PLAN, command, RecordedTerritory::new);
    }

    @POST
    @Path("/spokespersons")
    @Operation(operationId = "nameSpokesperson", summary = "Record who speaks for the collective")
    public Uni<Response> spokesperson(Incoming<NameSpokesperson> command) {
        return door.done(RECORD_CONVERSATION, PLAN, command);
    }

    @POST
    @Path("/collective-agreements")
    @Operation(
            operationId = "recordAgreement",
            summary = "Record what the collective decided about its protection",
            description = "A yes needs the consent that its assembly gave.")
    public Uni<Response> agreement(Incoming<RecordAgreement> command) {
        return door.done(RECORD_CONVERSATION, PLAN, command);
    }

    @POST
    @Path("/measures/{measureId}/opt-outs")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = RecordedOptOut.class)))
    @Operation(
            operationId = "optOutOfMeasure",
            summary = "Record that one member of the collective does not want the measure",
            description = "It stays for the others.")
    public Uni<Response> optOut(Incoming<OptOutOfMeasure> command) {
        return door.created(RECORD_CONVERSATION, PLAN, command, RecordedOptOut::new);
    }
}
