package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;
import static esperanza.investigation.evidence.EvidenceStreams.EVIDENCE;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.evidence.ActOnEvidence;
import esperanza.investigation.evidence.CaseEvidence;
import esperanza.investigation.evidence.CopyEvidence;
import esperanza.investigation.evidence.domain.EvidenceCommand.RecordRuling;
import esperanza.investigation.evidence.domain.EvidenceCommand.RestrictEvidence;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Items of evidence: identified, restricted, analysed, disclosed, and ruled on by a court. */
@Path("/v1/investigations/{caseId}/evidence")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class EvidenceResource {

    /** The item that is known from now on. */
    public record Identified(EvidenceId evidenceId) implements CommandAnswers.Made {}

    private final CaseDoor door;
    private final CaseEvidence references;
    private final CommandRequests requests;
    private final ActOnEvidence evidence;
    private final CopyEvidence copies;

    EvidenceResource(
            CaseDoor door,
            CaseEvidence references,
            CommandRequests requests,
            ActOnEvidence evidence,
            CopyEvidence copies) {
        this.door = door;
        this.references = references;
        this.requests = requests;
        this.evidence = evidence;
        this.copies = copies;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "On record; nobody has secured it yet",
            content = @Content(schema = @Schema(implementation = Identified.class)))
    @Operation(operationId = "identifyEvidence", summary = "Record an item of evidence that is known")
    public Uni<Response> identify(Incoming<ActOnEvidence.Identification> command) {
        return requests.command(WORK_ON_EVIDENCE, command)
                .handle(evidence::identify)
                .map(made -> Answers.created(command, made, new Identified(new EvidenceId(made.id()))));
    }

    @POST
    @Path("/{evidenceId}/copies")
    @APIResponse(
            responseCode = "201",
            description = "A working copy, which you hold",
            content = @Content(schema = @Schema(implementation = Identified.class)))
    @Operation(
            operationId = "copyEvidence",
            summary = "Make a working copy of a file that is stored here; the original never changes")
    public Uni<Response> copy(Incoming<CopyEvidence.Copying> command) {
        return requests.command(WORK_ON_EVIDENCE, command)
                .handle(copies::copy)
                .map(made -> Answers.created(command, made, new Identified(new EvidenceId(made.id()))));
    }

    @POST
    @Path("/{evidenceId}/restrictions")
    @Operation(operationId = "restrictEvidence", summary = "Keep an item from being disclosed")
    public Uni<Response> restrict(Incoming<RestrictEvidence> command) {
        return door.done(WORK_ON_EVIDENCE, EVIDENCE, command);
    }

    @POST
    @Path("/{evidenceId}/analyses")
    @Operation(
            operationId = "analyseEvidence",
            summary = "Record the result of an analysis; a file is analysed on a working copy")
    public Uni<Response> analyse(Incoming<ActOnEvidence.Analysis> command) {
        return requests.command(WORK_ON_EVIDENCE, command).done(evidence::analyse);
    }

    @POST
    @Path("/{evidenceId}/disclosures")
    @Operation(operationId = "discloseEvidence", summary = "Record that you disclosed an item of your file")
    public Uni<Response> disclose(Incoming<ActOnEvidence.Disclosure> command) {
        return requests.command(WORK_ON_EVIDENCE, command).done(evidence::disclose);
    }

    @POST
    @Path("/{evidenceId}/rulings")
    @Operation(operationId = "ruleOnEvidence", summary = "Record what a court ruled on an item")
    public Uni<Response> rule(Incoming<RecordRuling> command) {
        return door.done(
                WORK_ON_EVIDENCE, EVIDENCE, command, said -> references.requireFact(said.caseId(), said.factId()));
    }
}
