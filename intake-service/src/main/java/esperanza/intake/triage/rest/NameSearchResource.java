package esperanza.intake.triage.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.triage.SearchNames;
import esperanza.intake.triage.view.NameSearch;
import esperanza.intake.triage.view.QueueItem;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Reports by the name of a party, for a stated purpose. */
@Path("/v1/reports/name-searches")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class NameSearchResource {

    private final CommandRequests requests;
    private final SearchNames names;

    NameSearchResource(CommandRequests requests, SearchNames names) {
        this.requests = requests;
        this.names = names;
    }

    @POST
    @APIResponse(
            responseCode = "200",
            description = "The reports, as rows of the queue",
            content = @Content(schema = @Schema(implementation = QueueItem[].class)))
    @APIResponse(responseCode = "429", description = "Too many searches by this person in an hour")
    @Operation(
            operationId = "searchNames",
            summary = "Find the reports that name a party so",
            description = "All words of the name as the report gives it, in any order, with or without accents and"
                    + " capitals; only reports that you may know of. Recorded with its purpose and with the reports that"
                    + " it shows; the name is stored nowhere. Limited per person and hour.")
    public Uni<Response> search(Incoming<NameSearch> command) {
        return requests.command(IntakeAction.SEARCH_NAMES, command)
                .handle(names::search)
                .map(Answers::opened);
    }
}
