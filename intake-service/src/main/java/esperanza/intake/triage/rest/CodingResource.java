package esperanza.intake.triage.rest;

import static esperanza.intake.IntakeAction.CODE_REPORT;

import esperanza.intake.triage.CodeReports;
import esperanza.intake.triage.view.Coding;
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

/** A person of the mechanism codes a report after reading it. */
@Path("/v1/reports/{reportId}/codings")
@Authenticated
public class CodingResource {

    private final CommandRequests requests;
    private final CodeReports reports;

    CodingResource(CommandRequests requests, CodeReports reports) {
        this.requests = requests;
        this.reports = reports;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "codeReport",
            summary = "Code what a report tells in words: facets, place, time, parties, danger",
            description =
                    "The latest coding of a field counts; what the sender said stays beside it. A party that turns"
                            + " out to be a person, or is learnt now, is referred for each purpose that the sender agreed to.")
    public Uni<Response> code(Incoming<Coding> command) {
        return requests.command(CODE_REPORT, command).done((asked, said) -> {
            said.occurred().ifPresent(this::refuseFuture);
            return reports.code(asked, said);
        });
    }

    private void refuseFuture(Coding.Occurred said) {
        requests.saidRoughly("/occurred/from", said.from());
        requests.saidRoughly("/occurred/to", said.to());
    }
}
