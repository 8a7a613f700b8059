package esperanza.intake.caseaccess.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.caseaccess.AssignPersons;
import esperanza.intake.caseaccess.AssignPersons.Delegation;
import esperanza.intake.caseaccess.AssignPersons.Sealing;
import esperanza.intake.caseaccess.domain.CaseAccessEvent;
import esperanza.intake.caseaccess.view.EndOfSeat;
import esperanza.intake.caseaccess.view.NewSeat;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
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
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Assigns persons to the case of a report. Once a capacity has an assignment, unassigned persons in that capacity may
 * not know of the case, in any service.
 */
@Path("/v1/reports/{reportId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class AssignmentResource {

    private final CommandRequests requests;
    private final AssignPersons persons;

    AssignmentResource(CommandRequests requests, AssignPersons persons) {
        this.requests = requests;
        this.persons = persons;
    }

    @POST
    @Path("/assignments")
    @Operation(
            operationId = "assignPerson",
            summary = "Assign somebody to the case",
            description =
                    "From the first assignment in a capacity on, only those who are assigned in it may know of the case.")
    public Uni<Response> assign(Incoming<NewSeat> command) {
        return done(IntakeAction.ASSIGN_PERSON, command, persons::assign);
    }

    @POST
    @Path("/assignments/ending")
    @Operation(
            operationId = "endAssignment",
            summary = "End somebody's assignment",
            description = "The case does not open to anybody else by this.")
    public Uni<Response> end(Incoming<EndOfSeat> command) {
        return done(IntakeAction.ASSIGN_PERSON, command, persons::end);
    }

    @POST
    @Path("/delegations")
    @Operation(operationId = "delegateWork", summary = "Delegate your own work on the case to a colleague for a time")
    public Uni<Response> delegate(Incoming<Delegation> command) {
        return done(IntakeAction.DELEGATE_WORK, command, persons::delegate);
    }

    @POST
    @Path("/sealing")
    @Operation(
            operationId = "sealCase",
            summary = "Seal the case",
            description =
                    "Only those who are assigned and those who oversee may know of it, and nobody can break the glass.")
    public Uni<Response> seal(Incoming<Sealing> command) {
        return done(IntakeAction.ASSIGN_PERSON, command, persons::seal);
    }

    /** Leaves the body to the use case, which reads it only for callers who may know of the case. */
    private <T> Uni<Response> done(
            IntakeAction action, Incoming<T> command, BiFunction<Asked<T>, UUID, Uni<Outcome<CaseAccessEvent>>> use) {
        return requests.command(action, command)
                .asked()
                .chain(asked -> use.apply(asked, command.address("reportId")))
                .map(Answers::done);
    }
}
