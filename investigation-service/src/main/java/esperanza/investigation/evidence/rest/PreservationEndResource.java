package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;
import static esperanza.investigation.evidence.EvidenceStreams.PRESERVATION;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.evidence.ActOnPreservation;
import esperanza.investigation.evidence.domain.PreservationCommand.*;
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

/** A request to keep data goes on or ends: renewed, converted, released, or explained after it expired. */
@Path("/v1/investigations/{caseId}/preservations/{preservationId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class PreservationEndResource {

    private final CaseDoor door;
    private final CommandRequests requests;
    private final ActOnPreservation preservations;

    PreservationEndResource(CaseDoor door, CommandRequests requests, ActOnPreservation preservations) {
        this.door = door;
        this.requests = requests;
        this.preservations = preservations;
    }

    @POST
    @Path("/renewal")
    @Operation(operationId = "renewPreservation", summary = "Record that the data are kept for longer")
    public Uni<Response> renew(Incoming<RenewPreservation> command) {
        return door.done(WORK_ON_EVIDENCE, PRESERVATION, command);
    }

    @POST
    @Path("/conversion")
    @Operation(operationId = "convertPreservation", summary = "Record that the data were obtained")
    public Uni<Response> convert(Incoming<ActOnPreservation.Conversion> command) {
        return requests.command(WORK_ON_EVIDENCE, command).done(preservations::convert);
    }

    @POST
    @Path("/release")
    @Operation(
            operationId = "releasePreservation",
            summary = "Record that the data of your file are not needed any longer")
    public Uni<Response> release(Incoming<ReleasePreservation> command) {
        return door.done(WORK_ON_EVIDENCE, PRESERVATION, command);
    }

    @POST
    @Path("/explanation")
    @Operation(operationId = "explainExpiry", summary = "Explain why data of your file expired")
    public Uni<Response> explain(Incoming<ExplainExpiry> command) {
        return door.done(WORK_ON_EVIDENCE, PRESERVATION, command);
    }
}
