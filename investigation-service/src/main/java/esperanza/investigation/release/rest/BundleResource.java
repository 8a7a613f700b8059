package esperanza.investigation.release.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;

import esperanza.investigation.release.Bundles.Bundle;
import esperanza.investigation.release.ExportBundles;
import esperanza.investigation.release.ExportBundles.Export;
import esperanza.kernel.CaseId;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.KnownCode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestMulti;

/** Takes out bundles of released evidence. */
@Path("/v1/investigations/{caseId}/releases/{releaseId}/bundle")
@Authenticated
public class BundleResource {

    /** For which purpose the bundle of a release is taken out. */
    public record Taking(
            CaseId caseId, UUID releaseId, @KnownCode OpeningPurpose purpose) {}

    private static final String ZIP = "application/zip";

    private final CommandRequests requests;
    private final ExportBundles bundles;

    BundleResource(CommandRequests requests, ExportBundles bundles) {
        this.requests = requests;
        this.bundles = bundles;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(ZIP)
    @APIResponse(
            responseCode = "200",
            description = "A bag (BagIt, RFC 8493) in a ZIP: sha256sum and openssl check it",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "exportBundle",
            summary = "Take out the released items as a signed bundle that its receiver checks alone",
            description = "Recorded before the first byte is answered. It opens the hashes of the items.")
    public RestMulti<byte[]> export(Incoming<Taking> command) {
        return RestMulti.fromUniResponse(
                requests.command(WORK_ON_EVIDENCE, command)
                        .handle((asked, said) ->
                                bundles.export(asked, new Export(said.caseId(), said.releaseId(), said.purpose()))),
                Bundle::zip,
                BundleResource::headers);
    }

    private static Map<String, List<String>> headers(Bundle bundle) {
        return Map.of(
                "Cache-Control", List.of("no-store"),
                "X-Content-Type-Options", List.of("nosniff"),
                "Content-Disposition", List.of("attachment; filename=\"" + bundle.bundleId() + ".zip\""));
    }
}
