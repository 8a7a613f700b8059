package esperanza.notification.oversight.rest;

import esperanza.kernel.CaseId;
import esperanza.kernel.store.Outcome;
import esperanza.notification.NotificationAction;
import esperanza.notification.oversight.OverseeCase;
import esperanza.notification.oversight.domain.OversightEvent;
import esperanza.notification.oversight.domain.OversightId;
import esperanza.notification.oversight.read.OversightProjection;
import esperanza.notification.oversight.read.OversightQuery;
import esperanza.notification.oversight.read.OversightQuery.OversightItem;
import esperanza.protocol.vocabulary.CaseFunction;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.rest.KnownCode;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the ombudsman contests and demands in one case. */
@Path("/v1/cases/{caseId}/oversight")
@Authenticated
public class CaseOversightResource {

    /**
     * An act that is contested, such as a breach that was answered badly.
     *
     * @param entry the entry of the case's timeline that shows it, by its {@code id}
     */
    public record Contest(@NotBlank String entry, @NotBlank String reasons) {}

    /**
     * A demand for an answer. {@code demandedAt} is the present instant if absent.
     *
     * @param of the function that has to answer within the term ANSWER_TO_OVERSIGHT
     */
    public record Demand(
            @NotNull @KnownCode CaseFunction of, @NotBlank String question, Optional<Instant> demandedAt) {}

    /** The contest or the demand that was recorded. */
    public record Begun(OversightId oversightId) implements CommandAnswers.Made {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final OverseeCase overseeing;
    private final OversightQuery query;
    private final Readers readers;
    private final Cursors cursors;

    CaseOversightResource(
            CallerResolver callers,
            CommandRequests requests,
            OverseeCase overseeing,
            OversightQuery query,
            Readers readers,
            Cursors cursors) {
        this.callers = callers;
        this.requests = requests;
        this.overseeing = overseeing;
        this.query = query;
        this.readers = readers;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listOversight",
            summary =
                    "What the ombudsman contested and demanded in a case, in the order of recording, without the words")
    public Uni<Page<OversightItem>> list(
            UUID caseId,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        CaseId of = new CaseId(caseId);
        return callers.permit(NotificationAction.LIST_OVERSIGHT)
                .call(() -> readers.caughtUp(atLeast, OversightProjection.NAME))
                .call(caller -> overseeing.require(caller, NotificationAction.LIST_OVERSIGHT, Set.of(of)))
                .chain(() -> query.of(of, cursors.position(after), Lists.limit(limit)))
                .map(items -> Page.of(items, limit, OversightItem::cursor));
    }

    @POST
    @Path("/contests")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "contestAct",
            summary = "Contest an act of the case, with reasons; everybody on the case sees that it is contested")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Begun.class)))
    public Uni<Response> contest(UUID caseId, @BeanParam CommandHeaders headers, Body<Contest> body) {
        return requests.command(NotificationAction.CONTEST_ACT, headers, body)
                .handle((asked, said) -> overseeing.contest(
                        asked, new CaseId(caseId), cursors.find(said.entry()).orElse(0), said.reasons()))
                .map(CaseOversightResource::begun);
    }

    @POST
    @Path("/demands")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "demandAnswer",
            summary = "Demand an answer of a function of the mechanism: its term runs, and somebody there is called")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Begun.class)))
    public Uni<Response> demand(UUID caseId, @BeanParam CommandHeaders headers, Body<Demand> body) {
        return requests.command(NotificationAction.DEMAND_ANSWER, headers, body)
                .handle((asked, said) -> overseeing.demand(
                        asked.at(requests.said("/demandedAt", said.demandedAt())),
                        new CaseId(caseId),
                        said.of(),
                        said.question()))
                .map(CaseOversightResource::begun);
    }

    private static Response begun(Outcome<OversightEvent> outcome) {
        OversightId id = outcome.events().getFirst().event().oversightId();
        return Answers.created(outcome, URI.create("/v1/oversight/" + id.value()), new Begun(id));
    }
}
