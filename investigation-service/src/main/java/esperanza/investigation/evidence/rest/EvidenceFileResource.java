package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.OPEN_FILE;
import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;

import esperanza.files.shown.MediaHeaders;
import esperanza.investigation.evidence.ShowFiles;
import esperanza.investigation.evidence.ShowFiles.Wanted;
import esperanza.investigation.evidence.TakeOverFiles;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.rest.EvidenceResource.Identified;
import esperanza.kernel.CaseId;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.KnownCode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestMulti;

/** The files of evidence: taken over from a report, and shown to the person who opened them for a purpose. */
@Path("/v1/investigations/{caseId}/evidence")
@Authenticated
public class EvidenceFileResource {

    /** For which purpose the file of an item is shown. */
    public record Opening(
            CaseId caseId, EvidenceId evidenceId, @KnownCode OpeningPurpose purpose, Optional<String> reasons) {

        Wanted wanted() {
            return new Wanted(caseId, evidenceId, purpose, reasons);
        }
    }

    /** For which purpose the very bytes of a working copy are given out, and why pictures of them are not enough. */
    public record CopyOpening(
            CaseId caseId, EvidenceId evidenceId, @KnownCode OpeningPurpose purpose, String reasons) {

        Wanted wanted() {
            return new Wanted(caseId, evidenceId, purpose, Optional.of(reasons));
        }
    }

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final TakeOverFiles taking;
    private final ShowFiles shown;

    EvidenceFileResource(CallerResolver callers, CommandRequests requests, TakeOverFiles taking, ShowFiles shown) {
        this.callers = callers;
        this.requests = requests;
        this.taking = taking;
        this.shown = shown;
    }

    @POST
    @Path("/attachments")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "An item of evidence, which you hold",
            content = @Content(schema = @Schema(implementation = Identified.class)))
    @Operation(
            operationId = "takeOverFile",
            summary = "Take a file of the report over as evidence",
            description = "Get the file and its voucher from intake (passFileOn), and send its bytes here before.")
    public Uni<Response> takeOver(Incoming<TakeOverFiles.TakenOver> command) {
        return requests.command(WORK_ON_EVIDENCE, command)
                .handle(taking::takeOver)
                .map(made -> Answers.created(
                        made.outcome(),
                        URI.create("/v1/investigations/" + command.address("caseId") + "/evidence/" + made.id()),
                        new Identified(new EvidenceId(made.id()))));
    }

    @POST
    @Path("/{evidenceId}/openings")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "The viewing, which holds for 15 minutes",
            content = @Content(schema = @Schema(implementation = ShowFiles.Opened.class)))
    @Operation(
            operationId = "openEvidenceFile",
            summary = "Open the file of an item for a purpose: pictures of it",
            description =
                    "Recorded before the first byte is answered. The viewing that the answer names is for you alone.")
    public Uni<Response> open(Incoming<Opening> command) {
        return requests.command(OPEN_FILE, command)
                .handle((asked, said) -> shown.open(asked, said.wanted()))
                .map(Answers::opened);
    }

    @POST
    @Path("/{evidenceId}/bytes")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "The viewing, which holds for 15 minutes",
            content = @Content(schema = @Schema(implementation = ShowFiles.Opened.class)))
    @Operation(
            operationId = "openWorkingCopy",
            summary = "Open the very bytes of a working copy, with reasons why pictures are not enough",
            description =
                    "Recorded before the first byte is answered. A copy byte for byte has the bytes of its original.")
    public Uni<Response> openCopy(Incoming<CopyOpening> command) {
        return requests.command(WORK_ON_EVIDENCE, command)
                .handle((asked, said) -> shown.openCopy(asked, said.wanted()))
                .map(Answers::opened);
    }

    @GET
    @Path("/{evidenceId}/viewings/{viewingId}/{page}")
    @Produces({"image/webp", "image/jpeg", "image/png", "audio/ogg"})
    @Operation(
            operationId = "viewEvidenceFile",
            summary = "A page of the file of an item, by the viewing that opened it",
            description = "Made anew from the file, without what the file says about itself.")
    @APIResponse(
            responseCode = "200",
            description = "A picture, or a sound",
            content = {
                @Content(mediaType = "image/webp", schema = @Schema(implementation = String.class, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(implementation = String.class, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(implementation = String.class, format = "binary")),
                @Content(mediaType = "audio/ogg", schema = @Schema(implementation = String.class, format = "binary"))
            })
    public Uni<Response> page(UUID caseId, UUID evidenceId, UUID viewingId, int page) {
        return callers.permit(OPEN_FILE)
                .chain(caller -> shown.page(caller, caseId, evidenceId, viewingId, page))
                .map(MediaHeaders::page);
    }

    @GET
    @Path("/{evidenceId}/viewings/{viewingId}/copy")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "readWorkingCopy",
            summary = "The very bytes of a working copy, by the viewing that opened them")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, under a neutral name",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(implementation = String.class, format = "binary")))
    public RestMulti<Buffer> copy(UUID caseId, UUID evidenceId, UUID viewingId) {
        return RestMulti.<Multi<Buffer>, Buffer>fromUniResponse(
                callers.permit(WORK_ON_EVIDENCE).chain(caller -> shown.copy(caller, caseId, evidenceId, viewingId)),
                bytes -> bytes,
                _ -> MediaHeaders.attachment("copy"));
    }
}
