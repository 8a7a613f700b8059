package esperanza.investigation.dossier.rest;

import static esperanza.investigation.InvestigationAction.DIRECT_FILE;
import static esperanza.investigation.InvestigationAction.OPEN_FILE;
import static esperanza.investigation.InvestigationAction.READ_FILE;
import static esperanza.investigation.dossier.DossierStreams.DOSSIER;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.dossier.FindDossiers;
import esperanza.investigation.dossier.domain.DossierCommand.*;
import esperanza.investigation.file.read.streams.CaseStreamsProjection;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandAnswers;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
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

/** The dossiers of a case: ordered by one person, approved or refused by another. */
@Path("/v1/investigations/{caseId}/dossiers")
@Authenticated
public class DossierResource {

    /** The dossier that was ordered. */
    public record DossierMade(UUID dossierId) implements CommandAnswers.Made {}

    private final CallerResolver callers;
    private final Readers readers;
    private final FindDossiers finder;
    private final CaseDoor door;

    DossierResource(CallerResolver callers, Readers readers, FindDossiers finder, CaseDoor door) {
        this.callers = callers;
        this.readers = readers;
        this.finder = finder;
        this.door = door;
    }

    @GET
    @Operation(operationId = "listDossiers", summary = "The dossiers of a case that were ordered, with who approved")
    public Uni<DossiersView> list(UUID caseId, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(READ_FILE)
                .call(() -> readers.caughtUp(atLeast, CaseStreamsProjection.NAME))
                .chain(caller -> finder.of(caller, caseId))
                .map(DossiersView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "Ordered; another person has to approve it",
            content = @Content(schema = @Schema(implementation = DossierMade.class)))
    @Operation(
            operationId = "orderDossier",
            summary = "Order a dossier of the case as of a date, for a court, the ombudsman or the party")
    public Uni<Response> order(Incoming<OrderDossier> command) {
        return door.created(OPEN_FILE, DOSSIER, command, DossierMade::new);
    }

    @POST
    @Path("/{dossierId}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveDossier",
            summary = "Approve that a dossier leaves the house, as a supervisor who did not order it")
    public Uni<Response> approve(Incoming<ApproveDossier> command) {
        return door.done(DIRECT_FILE, DOSSIER, command);
    }

    @POST
    @Path("/{dossierId}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Refused; it is never printed")
    @Operation(operationId = "refuseDossier", summary = "Refuse that a dossier leaves the house, with reasons")
    public Uni<Response> refuse(Incoming<RefuseDossier> command) {
        return door.done(DIRECT_FILE, DOSSIER, command);
    }
}
