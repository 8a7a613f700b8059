package esperanza.investigation.hypothesis.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.hypothesis.ActOnHypotheses;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.kernel.EventId;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One hypothesis: approved, adopted, and weighed by what is found. */
@Path("/v1/investigations/{caseId}/hypotheses/{hypothesisId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class HypothesisResource {

    /** The reasons of a decision. */
    public record Decision(@NotBlank String reasons) {}

    /** The interests that the defence work harms. */
    public record Interests(
            @NotNull List<String> interests, @NotBlank String reasons) {}

    /**
     * A judgement of what was found.
     *
     * @param because the ids of the recorded events that say so
     */
    public record Weighing(
            @NotNull List<EventId> because, @NotBlank String reasons) {}

    /** @param factId the judgment, as a fact of the proceeding */
    public record Judgment(@NotNull UUID factId, @NotBlank String reasons) {}

    private final CommandRequests requests;
    private final ActOnHypotheses hypotheses;

    HypothesisResource(CommandRequests requests, ActOnHypotheses hypotheses) {
        this.requests = requests;
        this.hypotheses = hypotheses;
    }

    @POST
    @Path("/private-life-approval")
    @APIResponse(responseCode = "200", description = "Approved")
    @Operation(
            operationId = "approvePrivateLife",
            summary = "Approve, as a second person, that a hypothesis about private life is worked")
    public Uni<Response> approvePrivateLife(
            UUID caseId, UUID hypothesisId, @BeanParam CommandHeaders headers, Body<Decision> body) {
        return requests.command(InvestigationAction.DECIDE_ON_HYPOTHESES, headers, body)
                .done((asked, said) ->
                        hypotheses.approvePrivateLife(asked, caseId, new HypothesisId(hypothesisId), said.reasons()));
    }

    @POST
    @Path("/adoption")
    @APIResponse(responseCode = "200", description = "Adopted")
    @Operation(operationId = "adoptHypothesis", summary = "Adopt a hypothesis of your file, with reasons")
    public Uni<Response> adopt(UUID caseId, UUID hypothesisId, @BeanParam CommandHeaders headers, Body<Decision> body) {
        return requests.command(InvestigationAction.WORK_ON_HYPOTHESES, headers, body)
                .done((asked, said) -> hypotheses.adopt(asked, caseId, new HypothesisId(hypothesisId), said.reasons()));
    }

    @POST
    @Path("/interests")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(
            operationId = "nameInterests",
            summary = "Name the interests that the defence work harms, in your file; they replace those named before")
    public Uni<Response> nameInterests(
            UUID caseId, UUID hypothesisId, @BeanParam CommandHeaders headers, Body<Interests> body) {
        return requests.command(InvestigationAction.WORK_ON_HYPOTHESES, headers, body)
                .done((asked, said) -> hypotheses.nameInterests(
                        asked, caseId, new HypothesisId(hypothesisId), said.interests(), said.reasons()));
    }

    @POST
    @Path("/support")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "supportHypothesis", summary = "Say which recorded events support a hypothesis, and why")
    public Uni<Response> support(
            UUID caseId, UUID hypothesisId, @BeanParam CommandHeaders headers, Body<Weighing> body) {
        return requests.command(InvestigationAction.WORK_ON_HYPOTHESES, headers, body)
                .done((asked, said) -> hypotheses.support(
                        asked, caseId, new HypothesisId(hypothesisId), said.because(), said.reasons()));
    }

    @POST
    @Path("/weakening")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "weakenHypothesis", summary = "Say which recorded events weaken a hypothesis, and why")
    public Uni<Response> weaken(
            UUID caseId, UUID hypothesisId, @BeanParam CommandHeaders headers, Body<Weighing> body) {
        return requests.command(InvestigationAction.WORK_ON_HYPOTHESES, headers, body)
                .done((asked, said) -> hypotheses.weaken(
                        asked, caseId, new HypothesisId(hypothesisId), said.because(), said.reasons()));
    }

    @POST
    @Path("/judgment")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "establishHypothesis", summary = "Record that a judgment established a hypothesis")
    public Uni<Response> establish(
            UUID caseId, UUID hypothesisId, @BeanParam CommandHeaders headers, Body<Judgment> body) {
        return requests.command(InvestigationAction.WORK_ON_HYPOTHESES, headers, body)
                .done((asked, said) -> hypotheses.establish(
                        asked, caseId, new HypothesisId(hypothesisId), said.factId(), said.reasons()));
    }
}
