package esperanza.investigation.programme.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_PROGRAMME;

import esperanza.investigation.programme.CarryOutAct;
import esperanza.investigation.programme.CarryOutAct.Done;
import esperanza.investigation.programme.CarryOutAct.Kind;
import esperanza.investigation.programme.domain.Act.Result;
import esperanza.investigation.programme.domain.ActId;
import esperanza.investigation.programme.domain.ActType;
import esperanza.investigation.programme.domain.LineId;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The acts of an investigation: ordered and done. */
@Path("/v1/investigations/{caseId}/acts")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ActResource {

    /**
     * What came out of an act that was ordered. {@code doneAt} is the present instant if absent.
     *
     * @param evidence the items of evidence that it gave
     * @param authorisation the authorisation by which it was done, if its type needs one
     */
    public record Completion(
            @NotNull Result result,
            @NotNull List<UUID> evidence,
            Optional<UUID> authorisation,
            @NotBlank String text,
            Optional<Instant> doneAt) {}

    /**
     * An act that you did before anybody ordered it. {@code doneAt} is the present instant if absent.
     *
     * @param withoutOrder why it could not wait for an order
     */
    public record Unordered(
            @NotNull ActType type,
            @NotNull LineId lineId,
            @NotBlank String withoutOrder,
            @NotNull Result result,
            @NotNull List<UUID> evidence,
            Optional<UUID> authorisation,
            @NotBlank String text,
            Optional<Instant> doneAt) {}

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
    public Uni<Response> doWithoutOrder(UUID caseId, @BeanParam CommandHeaders headers, Body<Unordered> body) {
        return requests.command(WORK_ON_PROGRAMME, headers, body)
                .handle((asked, said) -> acts.doWithoutOrder(
                        asked.at(requests.said("/doneAt", said.doneAt())),
                        caseId,
                        new Kind(said.type(), said.lineId()),
                        new Done(said.result(), said.evidence(), said.authorisation(), said.text()),
                        said.withoutOrder()))
                .map(made -> Answers.created(
                        made.outcome(),
                        URI.create("/v1/investigations/" + caseId + "/acts/" + made.id()),
                        new NewAct(new ActId(made.id()))));
    }

    @POST
    @Path("/{actId}/completion")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "completeAct", summary = "Record that an act was done, and what came out of it")
    public Uni<Response> complete(UUID caseId, UUID actId, @BeanParam CommandHeaders headers, Body<Completion> body) {
        return requests.command(WORK_ON_PROGRAMME, headers, body)
                .done((asked, said) -> acts.complete(
                        asked.at(requests.said("/doneAt", said.doneAt())),
                        caseId,
                        new ActId(actId),
                        new Done(said.result(), said.evidence(), said.authorisation(), said.text())));
    }
}
