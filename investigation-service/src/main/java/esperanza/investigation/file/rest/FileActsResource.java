package esperanza.investigation.file.rest;

import static esperanza.investigation.InvestigationAction.READ_FILE;

import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.acts.Acts;
import esperanza.runtime.rest.acts.JudgedActs;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a person may do with a file now, and with a part of it. */
@Path("/v1/investigations/{caseId}")
@Authenticated
public class FileActsResource {

    private final CallerResolver callers;
    private final FindFile finder;
    private final Acts acts;

    FileActsResource(CallerResolver callers, FindFile finder, Acts acts) {
        this.callers = callers;
        this.finder = finder;
        this.acts = acts;
    }

    @GET
    @Path("/acts")
    @Operation(
            operationId = "listActsOfFile",
            summary = "What you may do with a file now, with the reason for what you may not",
            description =
                    "Each act is judged as if it were sent, and nothing is recorded. An act that depends on what it says"
                            + " may still be refused for that.")
    public Uni<JudgedActs> ofThing(UUID caseId) {
        return callers.permit(READ_FILE)
                .chain(caller -> finder.found(caller, caseId))
                .chain(found -> acts.of(address(caseId), known(found.file())));
    }

    /** The id of an item of the checklist is its code, so an id is a text here. */
    @GET
    @Path("/{part}/{partId}/acts")
    @Operation(operationId = "listActsOfFilePart", summary = "The same for a part of a file, like an item of evidence")
    public Uni<JudgedActs> ofPart(UUID caseId, String part, String partId) {
        return below(caseId, part, partId);
    }

    @GET
    @Path("/{part}/{partId}/{inner}/{innerId}/acts")
    @Operation(
            operationId = "listActsWithinFilePart",
            summary = "The same for what stands within a part of a file, like a proposal to discard a hypothesis")
    public Uni<JudgedActs> withinPart(UUID caseId, String part, String partId, String inner, UUID innerId) {
        return below(caseId, part, partId, inner, innerId.toString());
    }

    @GET
    @Path("/evidence/{evidenceId}/custody/transfers/{transferId}/acts")
    @Operation(
            operationId = "listActsOfCustodyTransfer",
            summary = "The same for the handing over of an item of evidence")
    public Uni<JudgedActs> ofTransfer(UUID caseId, UUID evidenceId, UUID transferId) {
        return below(caseId, "evidence", evidenceId.toString(), "custody", "transfers", transferId.toString());
    }

    private Uni<JudgedActs> below(UUID caseId, String... parts) {
        return callers.permit(READ_FILE)
                .chain(caller -> finder.found(caller, caseId))
                .chain(() -> acts.ofPart(address(caseId) + '/' + String.join("/", parts)));
    }

    /** Acts that name a party are judged with one of the case. */
    private static Map<String, UUID> known(Registered file) {
        return file.affected().stream().limit(1).collect(Collectors.toUnmodifiableMap(_ -> "party", each -> each.party()
                .value()));
    }

    private static String address(UUID caseId) {
        return "/v1/investigations/" + caseId;
    }
}
