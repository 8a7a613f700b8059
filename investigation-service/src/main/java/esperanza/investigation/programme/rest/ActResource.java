package esperanza.investigation.programme.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_PROGRAMME;

import esperanza.investigation.programme.CarryOutAct;
import esperanza.investigation.programme.domain.ActId;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The acts of an investigation: ordered and done. */
@Path("/v1/investigations/{caseId}/acts")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ActResource {

    /** The act that was made. */
    public record NewAct(ActId actId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final CarryOutAct acts;

    ActResource(CommandRequests requests, CarryOutAct acts) {
        this.requests = requests;
        this.acts = acts;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Ordered",
            content = @Content(schema = @Schema(implementation = NewAct.class)))
    @Operation(operationId = "orderAct", summary = "Order an act on a line of enquiry: somebody does it by a date")
    public Uni<Response> order(Incoming<CarryOutAct.Order> command) {
        return requests.command(WORK_ON_PROGRAMME, command)
                .handle(acts::order)
                .map(made -> Answers.created(command, made, new NewAct(new ActId(made.id()))));
    }

    @POST
    @Path("/without-order")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = NewAct.class)))
    @Operation(
            operationId = "recordActWithoutOrder",
            summary = "Record an act that you did before anybody ordered it, because it could not wait")
    public Uni<Response> doWithoutOrder(Incoming<CarryOutAct.Unordered> command) {
        return requests.command(WORK_ON_PROGRAMME, command)
                .handle((asked, said) -> acts.doWithoutOrder(asked.at(requests.said("/doneAt", said.doneAt())), said))
                .map(made -> Answers.created(
                        made.outcome(),
                        URI.create("/v1/investigations/" + command.address("caseId") + "/acts/" + made.id()),
                        new NewAct(new ActId(made.id()))));
    }

    @POST
    @Path("/{actId}/completion")
    @Operation(operationId = "completeAct", summary = "Record that an act was done, and what came out of it")
    public Uni<Response> complete(Incoming<CarryOutAct.Completion> command) {
        return requests.command(WORK_ON_PROGRAMME, command)
                .done((asked, said) -> acts.complete(asked.at(requests.said("/doneAt", said.doneAt())), said));
    }
}
