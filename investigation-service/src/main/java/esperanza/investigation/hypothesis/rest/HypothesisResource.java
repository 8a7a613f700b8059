package esperanza.investigation.hypothesis.rest;

import static esperanza.investigation.InvestigationAction.DECIDE_ON_HYPOTHESES;
import static esperanza.investigation.InvestigationAction.WORK_ON_HYPOTHESES;
import static esperanza.investigation.hypothesis.HypothesisStreams.HYPOTHESIS;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.file.read.streams.CaseEvents;
import esperanza.investigation.hypothesis.ActOnHypotheses;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.*;
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

/** One hypothesis: approved, adopted, and weighed by what is found. */
@Path("/v1/investigations/{caseId}/hypotheses/{hypothesisId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class HypothesisResource {

    private final CaseDoor door;
    private final CaseEvents events;
    private final CommandRequests requests;
    private final ActOnHypotheses hypotheses;

    HypothesisResource(CaseDoor door, CaseEvents events, CommandRequests requests, ActOnHypotheses hypotheses) {
        this.door = door;
        this.events = events;
        this.requests = requests;
        this.hypotheses = hypotheses;
    }

    @POST
    @Path("/private-life-approval")
    @Operation(
            operationId = "approvePrivateLife",
            summary = "Approve, as a second person, that a hypothesis about private life is worked")
    public Uni<Response> approvePrivateLife(Incoming<ApprovePrivateLife> command) {
        return door.done(DECIDE_ON_HYPOTHESES, HYPOTHESIS, command);
    }

    @POST
    @Path("/adoption")
    @Operation(operationId = "adoptHypothesis", summary = "Adopt a hypothesis of your file, with reasons")
    public Uni<Response> adopt(Incoming<Adopt> command) {
        return door.done(WORK_ON_HYPOTHESES, HYPOTHESIS, command);
    }

    @POST
    @Path("/interests")
    @Operation(
            operationId = "nameInterests",
            summary = "Name the interests that the defence work harms, in your file; they replace those named before")
    public Uni<Response> nameInterests(Incoming<NameInterests> command) {
        return door.done(WORK_ON_HYPOTHESES, HYPOTHESIS, command);
    }

    @POST
    @Path("/support")
    @Operation(operationId = "supportHypothesis", summary = "Say which recorded events support a hypothesis, and why")
    public Uni<Response> support(Incoming<Support> command) {
        return door.done(
                WORK_ON_HYPOTHESES,
                HYPOTHESIS,
                command,
                said -> events.require(said.caseId().value(), said.because()));
    }

    @POST
    @Path("/weakening")
    @Operation(operationId = "weakenHypothesis", summary = "Say which recorded events weaken a hypothesis, and why")
    public Uni<Response> weaken(Incoming<Weaken> command) {
        return door.done(
                WORK_ON_HYPOTHESES,
                HYPOTHESIS,
                command,
                said -> events.require(said.caseId().value(), said.because()));
    }

    @POST
    @Path("/judgment")
    @Operation(operationId = "establishHypothesis", summary = "Record that a judgment established a hypothesis")
    public Uni<Response> establish(Incoming<ActOnHypotheses.Judgment> command) {
        return requests.command(WORK_ON_HYPOTHESES, command).done(hypotheses::establish);
    }
}
