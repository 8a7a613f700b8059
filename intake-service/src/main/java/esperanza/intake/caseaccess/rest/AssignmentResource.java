package esperanza.intake.caseaccess.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.caseaccess.AssignPersons;
import esperanza.intake.caseaccess.AssignPersons.Delegation;
import esperanza.intake.caseaccess.AssignPersons.Seat;
import esperanza.intake.caseaccess.AssignPersons.SeatUntil;
import esperanza.protocol.vocabulary.CaseFunction;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Assigns persons to the case of a report. Once a capacity has an assignment, unassigned persons in that capacity may
 * not know of the case, in any service.
 */
@Path("/v1/reports/{reportId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class AssignmentResource {

    private static final String DONE = "Done";

    /**
     * The person, and the end of the assignment.
     *
     * @param person the {@code sub} claim of the person's tokens
     * @param until if absent, the assignment has no fixed end
     */
    public record Assigned(
            @NotNull @KnownCode CaseFunction capacity,
            @NotBlank String person,
            Optional<Instant> until,
            @NotBlank String reasons) {}

    /** The person whose assignment ends. */
    public record Ended(
            @NotNull @KnownCode CaseFunction capacity,
            @NotBlank String person,
            @NotBlank String reasons) {}

    /** The person who takes over, and until when. */
    public record Delegated(
            @NotBlank String person,
            @NotNull Instant until,
            @NotBlank String reasons) {}

    /** The reasons to seal the case. */
    public record Sealing(@NotBlank String reasons) {}

    private final CommandRequests requests;
    private final AssignPersons persons;

    AssignmentResource(CommandRequests requests, AssignPersons persons) {
        this.requests = requests;
        this.persons = persons;
    }

    @POST
    @Path("/assignments")
    @APIResponse(responseCode = "200", description = DONE)
    @Operation(
            operationId = "assignPerson",
            summary = "Assign somebody to the case",
            description =
                    "From the first assignment in a capacity on, only those who are assigned in it may know of the case.")
    public Uni<Response> assign(UUID reportId, @BeanParam CommandHeaders headers, Body<Assigned> body) {
        return requests.receive(IntakeAction.ASSIGN_PERSON, headers, body)
                .chain(asked -> persons.assign(asked, reportId, () -> {
                    Assigned said = asked.body();
                    return new SeatUntil(new Seat(said.capacity(), said.person(), said.reasons()), said.until());
                }))
                .map(Answers::done);
    }

    @POST
    @Path("/assignments/ending")
    @APIResponse(responseCode = "200", description = DONE)
    @Operation(
            operationId = "endAssignment",
            summary = "End somebody's assignment",
            description = "The case does not open to anybody else by this.")
    public Uni<Response> end(UUID reportId, @BeanParam CommandHeaders headers, Body<Ended> body) {
        return requests.receive(IntakeAction.ASSIGN_PERSON, headers, body)
                .chain(asked -> persons.end(asked, reportId, () -> {
                    Ended said = asked.body();
                    return new Seat(said.capacity(), said.person(), said.reasons());
                }))
                .map(Answers::done);
    }

    @POST
    @Path("/delegations")
    @APIResponse(responseCode = "200", description = DONE)
    @Operation(operationId = "delegateWork", summary = "Delegate your own work on the case to a colleague for a time")
    public Uni<Response> delegate(UUID reportId, @BeanParam CommandHeaders headers, Body<Delegated> body) {
        return requests.receive(IntakeAction.DELEGATE_WORK, headers, body)
                .chain(asked -> persons.delegate(asked, reportId, () -> {
                    Delegated said = asked.body();
                    return new Delegation(said.person(), said.until(), said.reasons());
                }))
                .map(Answers::done);
    }

    @POST
    @Path("/sealing")
    @APIResponse(responseCode = "200", description = DONE)
    @Operation(
            operationId = "sealCase",
            summary = "Seal the case",
            description =
                    "Only those who are assigned and those who oversee may know of it, and nobody can break the glass.")
    public Uni<Response> seal(UUID reportId, @BeanParam CommandHeaders headers, Body<Sealing> body) {
        return requests.receive(IntakeAction.ASSIGN_PERSON, headers, body)
                .chain(asked -> persons.seal(asked, reportId, () -> asked.body().reasons()))
                .map(Answers::done);
    }
}
