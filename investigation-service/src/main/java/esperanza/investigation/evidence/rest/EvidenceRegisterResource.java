package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.OPEN_FILE;
import static esperanza.investigation.InvestigationAction.READ_FILE;

import esperanza.investigation.evidence.FindEvidence;
import esperanza.investigation.evidence.OpenHashes;
import esperanza.investigation.evidence.read.RegisterTexts;
import esperanza.investigation.file.read.streams.CaseStreamsProjection;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.KnownCode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The register of evidence of a case: as it stands, and as two texts that a third party checks. */
@Path("/v1/investigations/{caseId}/evidence")
@Authenticated
public class EvidenceRegisterResource {

    /** For which purpose the hashes are opened. */
    public record ManifestOpening(UUID caseId, @KnownCode OpeningPurpose purpose, Optional<String> reasons) {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final Readers readers;
    private final FindEvidence finder;
    private final OpenHashes hashes;

    EvidenceRegisterResource(
            CallerResolver callers, CommandRequests requests, Readers readers, FindEvidence finder, OpenHashes hashes) {
        this.callers = callers;
        this.requests = requests;
        this.readers = readers;
        this.finder = finder;
        this.hashes = hashes;
    }

    @GET
    @Operation(
            operationId = "readEvidence",
            summary = "Items of evidence with their custody, and requests to keep data, to other States and to courts")
    public Uni<EvidenceView> read(UUID caseId, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(READ_FILE)
                .call(() -> readers.caughtUp(atLeast, CaseStreamsProjection.NAME))
                .chain(caller -> finder.register(caller, caseId))
                .map(EvidenceView::of);
    }

    @POST
    @Path("/manifest")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_PLAIN)
    @APIResponse(
            responseCode = "200",
            description = "One line for each file, and one for chain.tsv",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @Operation(
            operationId = "exportEvidenceManifest",
            summary = "Open the hashes of all files of the register, for sha256sum -c",
            description =
                    "Recorded before the first byte is answered."
                            + " A file has the name of its item, like 01234567-89ab-4cde-8f01-23456789abcd.original or"
                            + " ….working. If something was recorded before you read chain.tsv, its hash differs: read both anew.")
    public Uni<Response> manifest(Incoming<ManifestOpening> command) {
        return requests.command(OPEN_FILE, command)
                .handle((asked, said) -> hashes.open(asked, said.caseId(), said.purpose(), said.reasons()))
                .map(opened -> Answers.opened(new RegisterTexts(opened.items()).sums(opened.sha256())));
    }

    @GET
    @Path("/manifest/chain.tsv")
    @Produces(MediaType.TEXT_PLAIN)
    @APIResponse(
            responseCode = "200",
            description = "One event a line, then the hash of each stream in the log",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @Operation(operationId = "exportCustodyChain", summary = "The chain of custody of all items of the register")
    public Uni<Response> chain(UUID caseId, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(READ_FILE)
                .call(() -> readers.caughtUp(atLeast, CaseStreamsProjection.NAME))
                .chain(caller -> finder.items(caller, caseId))
                .map(items -> Answers.opened(new RegisterTexts(items).chain()));
    }
}
