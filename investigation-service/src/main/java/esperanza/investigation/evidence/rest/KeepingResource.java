package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;
import static esperanza.investigation.evidence.EvidenceStreams.CUSTODY;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.evidence.ActOnCustody;
import esperanza.investigation.evidence.CaseEvidence;
import esperanza.investigation.evidence.domain.CustodyCommand.RecordGap;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What happens to an item in custody: integrity checks, gaps, and the end of custody. */
@Path("/v1/investigations/{caseId}/evidence/{evidenceId}/custody")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class KeepingResource {

    private final CaseDoor door;
    private final CaseEvidence evidence;
    private final CommandRequests requests;
    private final ActOnCustody custody;

    KeepingResource(CaseDoor door, CaseEvidence evidence, CommandRequests requests, ActOnCustody custody) {
        this.door = door;
        this.evidence = evidence;
        this.requests = requests;
        this.custody = custody;
    }

    @POST
    @Path("/checks")
    @Operation(operationId = "checkIntegrity", summary = "Record whether an item is still what was secured")
    public Uni<Response> check(Incoming<ActOnCustody.IntegrityCheck> command) {
        return requests.command(WORK_ON_EVIDENCE, command).done(custody::check);
    }

    @POST
    @Path("/gaps")
    @Operation(operationId = "recordCustodyGap", summary = "Record a time for which nobody can say who held an item")
    public Uni<Response> recordGap(Incoming<RecordGap> command) {
        return door.done(WORK_ON_EVIDENCE, CUSTODY, command, gap -> {
            requests.said("/to", Optional.of(gap.to()));
            return evidence.requireItem(command);
        });
    }

    @POST
    @Path("/disposal")
    @Operation(operationId = "disposeOfEvidence", summary = "Record what became of an item that you held")
    public Uni<Response> dispose(Incoming<ActOnCustody.Disposing> command) {
        return requests.command(WORK_ON_EVIDENCE, command).done(custody::dispose);
    }
}
