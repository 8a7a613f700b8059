package esperanza.intake.duty.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.duty.FulfilDuties;
import esperanza.intake.duty.view.DutiesOfIntake;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An officer records what was done of the duties of intake. Nobody has to have read the report first. */
@Path("/v1/reports/{reportId}/duties")
@Authenticated
public class DutyResource {

    private final CommandRequests requests;
    private final FulfilDuties duties;

    DutyResource(CommandRequests requests, FulfilDuties duties) {
        this.requests = requests;
        this.duties = duties;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordDuties",
            summary = "Record duties done: receipt, interview, exact words, prior incidents, conflict check",
            description = "One gesture for all that was done in one conversation; each duty is an event of its own."
                    + " What a person said opens like that person's data.")
    public Uni<Response> record(Incoming<DutiesOfIntake> command) {
        return requests.command(IntakeAction.RECORD_DUTIES, command)
                .done((asked, said) -> duties.record(asked.at(requests.said("/at", said.at())), said));
    }
}
