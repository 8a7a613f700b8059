package esperanza.intake.erasure.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.erasure.DecideErasures;
import esperanza.intake.erasure.DecideErasures.Refusal;
import esperanza.intake.erasure.FindErasure;
import esperanza.intake.erasure.read.ErasureProjection;
import esperanza.intake.erasure.read.ErasureQuery;
import esperanza.intake.erasure.view.ErasureCertificate;
import esperanza.intake.triage.read.QueueProjection;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Erasures requested by a person: three approve, and after the notice a named person carries the erasure out. */
@Path("/v1/erasures")
@Authenticated
public class ErasuresResource {

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final DecideErasures erasures;
    private final FindErasure finder;
    private final ErasureQuery query;
    private final Cursors cursors;
    private final Readers readers;

    ErasuresResource(
            CallerResolver callers,
            CommandRequests requests,
            DecideErasures erasures,
            FindErasure finder,
            ErasureQuery query,
            Cursors cursors,
            Readers readers) {
        this.callers = callers;
        this.requests = requests;
        this.erasures = erasures;
        this.finder = finder;
        this.query = query;
        this.cursors = cursors;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "listErasures",
            summary = "Erasures that wait for approval or for their time, the longest waiting first")
    public Uni<Page<ErasureQuery.OpenErasure>> list(
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(IntakeAction.READ_ERASURE)
                .call(() -> readers.caughtUp(atLeast, ErasureProjection.NAME, QueueProjection.NAME))
                .chain(caller -> query.open(
                        caller.credential(IntakeAction.READ_ERASURE), cursors.position(after), Lists.limit(limit)))
                .map(entries -> Page.of(entries, limit, ErasureQuery.OpenErasure::cursor));
    }

    @GET
    @Path("/{erasureId}")
    @Operation(
            operationId = "readErasure",
            summary = "The state of an erasure, its holds and approvals; once done, the destroyed keys")
    @APIResponse(
            responseCode = "200",
            description = "The certificate",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErasureCertificate.class)))
    public Uni<Response> read(UUID erasureId) {
        return callers.permit(IntakeAction.READ_ERASURE)
                .chain(caller -> finder.certificate(caller, erasureId))
                .map(Answers::opened);
    }

    @POST
    @Path("/{erasureId}/approval")
    @Operation(
            operationId = "approveErasure",
            summary = "Approve an erasure, as one of three persons in three roles, one of them the ombudsman")
    public Uni<Response> approve(UUID erasureId, @BeanParam CommandHeaders headers) {
        return requests.receive(IntakeAction.DECIDE_ERASURE, headers)
                .chain(asked -> erasures.approve(asked, erasureId))
                .map(Answers::done);
    }

    @POST
    @Path("/{erasureId}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "refuseErasure", summary = "Refuse an erasure, with reasons; the person can ask again")
    public Uni<Response> refuse(Incoming<Refusal> command) {
        return requests.command(IntakeAction.DECIDE_ERASURE, command)
                .asked()
                .chain(asked -> erasures.refuse(asked, command.address("erasureId")))
                .map(Answers::done);
    }

    @POST
    @Path("/{erasureId}/execution")
    @Operation(
            operationId = "carryOutErasure",
            summary = "Destroy the keys, once the person's time to take it back is over",
            description = "Nothing restores the data afterwards. Refused while a hold on them exists.")
    public Uni<Response> carryOut(UUID erasureId, @BeanParam CommandHeaders headers) {
        return requests.receive(IntakeAction.CARRY_OUT_ERASURE, headers)
                .chain(asked -> erasures.carryOut(asked, erasureId))
                .map(Answers::done);
    }
}
