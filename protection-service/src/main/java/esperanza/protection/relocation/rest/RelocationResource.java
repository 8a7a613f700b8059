package esperanza.protection.relocation.rest;

import static esperanza.protection.ProtectionAction.ENTRUST_RELOCATION;
import static esperanza.protection.ProtectionAction.KEEP_RELOCATIONS;
import static esperanza.protection.ProtectionStreams.RELOCATION;

import esperanza.protection.PlanDoor;
import esperanza.protection.relocation.ActOnRelocation;
import esperanza.protection.relocation.ActOnRelocation.Entrustment;
import esperanza.protection.relocation.ActOnRelocation.NewRelocation;
import esperanza.protection.relocation.OpenRelocation;
import esperanza.protection.relocation.OpenRelocation.OpenedShelter;
import esperanza.protection.relocation.OpenRelocation.ShelterOpening;
import esperanza.protection.relocation.domain.RelocationCommand.*;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandRequests;
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

/** A person is brought to a safe place, lives there, and returns or settles. */
@Path("/v1/protections/{planId}/relocations")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class RelocationResource {

    /** The relocation that was planned. */
    public record PlannedRelocation(UUID relocationId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final PlanDoor door;
    private final ActOnRelocation relocations;
    private final OpenRelocation shelters;

    RelocationResource(CommandRequests requests, PlanDoor door, ActOnRelocation relocations, OpenRelocation shelters) {
        this.requests = requests;
        this.door = door;
        this.relocations = relocations;
        this.shelters = shelters;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = PlannedRelocation.class)))
    @Operation(
            operationId = "planRelocation",
            summary = "Plan where the person is safe, for a measure that they accepted",
            description = "You answer for it. You and the other person whom you name open the place, and nobody else.")
    public Uni<Response> plan(Incoming<NewRelocation> command) {
        return requests.command(KEEP_RELOCATIONS, command)
                .handle(relocations::plan)
                .map(made -> Answers.created(command, made, new PlannedRelocation(made.id())));
    }

    @POST
    @Path("/{relocationId}/arrival")
    @Operation(
            operationId = "recordRelocation",
            summary = "Record that the person arrived in the safe place",
            description = "From now on somebody asks the person, month by month, how they live and what they want.")
    public Uni<Response> relocated(Incoming<RecordRelocation> command) {
        return door.done(KEEP_RELOCATIONS, RELOCATION, command);
    }

    @POST
    @Path("/{relocationId}/reviews")
    @Operation(
            operationId = "reviewRelocation",
            summary = "Record how the person lives there, and what they want",
            description = "Nothing ends by that.")
    public Uni<Response> review(Incoming<ReviewRelocation> command) {
        return door.done(KEEP_RELOCATIONS, RELOCATION, command);
    }

    @POST
    @Path("/{relocationId}/return-plan")
    @Operation(operationId = "planReturn", summary = "Plan the return of a person who wants to return")
    public Uni<Response> planReturn(Incoming<PlanReturn> command) {
        return door.done(KEEP_RELOCATIONS, RELOCATION, command);
    }

    @POST
    @Path("/{relocationId}/return")
    @Operation(operationId = "recordReturn", summary = "Record that the person returned, as they wanted")
    public Uni<Response> returned(Incoming<RecordReturn> command) {
        return door.done(KEEP_RELOCATIONS, RELOCATION, command);
    }

    @POST
    @Path("/{relocationId}/settlement")
    @Operation(
            operationId = "settleRelocation",
            summary = "Record that the person settled elsewhere for good, as they wanted")
    public Uni<Response> settle(Incoming<SettleRelocation> command) {
        return door.done(KEEP_RELOCATIONS, RELOCATION, command);
    }

    @POST
    @Path("/{relocationId}/persons")
    @Operation(
            operationId = "entrustRelocation",
            summary = "Name the two persons who open where the person is",
            description = "You cannot name yourself.")
    public Uni<Response> entrust(Incoming<Entrustment> command) {
        return requests.command(ENTRUST_RELOCATION, command).done(relocations::entrust);
    }

    @POST
    @Path("/{relocationId}/openings")
    @Operation(
            operationId = "openRelocation",
            summary = "Open where the person is, if the relocation names you",
            description = "Recorded before the first byte is answered; the person can see it.")
    @APIResponse(
            responseCode = "200",
            description = "The words of the relocation",
            content = @Content(schema = @Schema(implementation = OpenedShelter.class)))
    public Uni<Response> open(Incoming<ShelterOpening> command) {
        return requests.command(KEEP_RELOCATIONS, command)
                .handle(shelters::open)
                .map(Answers::opened);
    }
}
