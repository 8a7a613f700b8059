package esperanza.investigation.release.rest;

import static esperanza.investigation.InvestigationAction.DIRECT_FILE;
import static esperanza.investigation.InvestigationAction.READ_FILE;
import static esperanza.investigation.InvestigationAction.WITHDRAW_RELEASE;
import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;
import static esperanza.investigation.release.ReleaseStreams.RELEASE;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.evidence.CaseEvidence;
import esperanza.investigation.file.read.streams.CaseStreamsProjection;
import esperanza.investigation.release.ActOnRelease;
import esperanza.investigation.release.FindReleases;
import esperanza.investigation.release.domain.ReleaseCommand.ReleaseEvidence;
import esperanza.investigation.release.domain.ReleaseCommand.WithdrawRelease;
import esperanza.investigation.stamp.read.StampsProjection;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandRequests;
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

/** The releases of evidence: made by the lead, agreed to by a supervisor if an item is restricted. */
@Path("/v1/investigations/{caseId}/releases")
@Authenticated
public class ReleaseResource {

    /** The release that was made. */
    public record ReleaseMade(UUID releaseId) implements CommandAnswers.Made {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final Readers readers;
    private final FindReleases finder;
    private final CaseDoor door;
    private final CaseEvidence references;
    private final ActOnRelease releases;

    ReleaseResource(
            CallerResolver callers,
            CommandRequests requests,
            Readers readers,
            FindReleases finder,
            CaseDoor door,
            CaseEvidence references,
            ActOnRelease releases) {
        this.callers = callers;
        this.requests = requests;
        this.readers = readers;
        this.finder = finder;
        this.door = door;
        this.references = references;
        this.releases = releases;
    }

    @GET
    @Operation(
            operationId = "listReleases",
            summary = "The releases of evidence of a case with their bundles, and how far its histories are stamped")
    public Uni<ReleasesView> list(UUID caseId, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(READ_FILE)
                .call(() -> readers.caughtUp(atLeast, CaseStreamsProjection.NAME, StampsProjection.NAME))
                .chain(caller -> finder.of(caller, caseId))
                .map(ReleasesView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "Released; if an item is restricted, a supervisor has to agree before a bundle is exported",
            content = @Content(schema = @Schema(implementation = ReleaseMade.class)))
    @Operation(
            operationId = "releaseEvidence",
            summary = "Release items of evidence of your file for somebody outside the house")
    public Uni<Response> release(Incoming<ReleaseEvidence> command) {
        return door.created(
                WORK_ON_EVIDENCE,
                RELEASE,
                command,
                said -> references.requireItems(said.caseId(), said.items()),
                ReleaseMade::new);
    }

    @POST
    @Path("/{releaseId}/agreement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "agreeToRelease",
            summary = "Agree that restricted items leave the house, as a supervisor who did not release them")
    public Uni<Response> agree(Incoming<ActOnRelease.Agreement> command) {
        return requests.command(DIRECT_FILE, command).done(releases::agree);
    }

    @POST
    @Path("/{releaseId}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Withdrawn; no bundle is exported by it any more")
    @Operation(operationId = "withdrawRelease", summary = "Withdraw a release of evidence, with reasons")
    public Uni<Response> withdraw(Incoming<WithdrawRelease> command) {
        return door.done(WITHDRAW_RELEASE, RELEASE, command);
    }
}
