package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.READ_FILE;

import esperanza.investigation.evidence.FindEvidence;
import esperanza.investigation.file.read.streams.CaseStreamsProjection;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The register of evidence of a case: as it stands, and as two texts that a third party checks. */
@Path("/v1/investigations/{caseId}/evidence")
@Authenticated
public class EvidenceRegisterResource {

    private final CallerResolver callers;
    private final Readers readers;
    private final FindEvidence finder;

    EvidenceRegisterResource(CallerResolver callers, Readers readers, FindEvidence finder) {
        this.callers = callers;
        this.readers = readers;
        this.finder = finder;
    }

    @GET
    @Operation(
            operationId = "readEvidence",
            summary = "Items of evidence with their custody, and requests to keep data, to other States and to courts")
    public Uni<EvidenceView> read(
            @PathParam("caseId") UUID caseId, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(READ_FILE)
                .call(() -> readers.caughtUp(atLeast, CaseStreamsProjection.NAME))
                .chain(caller -> finder.register(caller, caseId))
                .map(EvidenceView::of);
    }

    @GET
    @Path("/manifest")
    @Produces(MediaType.TEXT_PLAIN)
    @APIResponse(
            responseCode = "200",
            description = "One line for each file, and one for chain.tsv",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @Operation(
            operationId = "exportEvidenceManifest",
            summary = "The hashes of all files of the register, for sha256sum -c",
            description =
                    "A file has the name of its item, like 01234567-89ab-4cde-8f01-23456789abcd.original or"
                            + " ….working. If something was recorded before you read chain.tsv, its hash differs: read both anew.")
    public Uni<Response> manifest(
            @PathParam("caseId") UUID caseId, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return text(caseId, atLeast, Manifest::sums);
    }

    @GET
    @Path("/manifest/chain.tsv")
    @Produces(MediaType.TEXT_PLAIN)
    @APIResponse(
            responseCode = "200",
            description = "One event a line, then the hash of each stream in the log",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @Operation(operationId = "exportCustodyChain", summary = "The chain of custody of all items of the register")
    public Uni<Response> chain(
            @PathParam("caseId") UUID caseId, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return text(caseId, atLeast, Manifest::chain);
    }

    private Uni<Response> text(UUID caseId, long atLeast, Function<Manifest, String> part) {
        return callers.permit(READ_FILE)
                .call(() -> readers.caughtUp(atLeast, CaseStreamsProjection.NAME))
                .chain(caller -> finder.items(caller, caseId))
                .map(items -> Response.ok(part.apply(new Manifest(items)), MediaType.TEXT_PLAIN_TYPE)
                        .header("Cache-Control", "no-store")
                        .build());
    }
}
