package esperanza.investigation.analysis.rest;

import static esperanza.investigation.analysis.AnalysisStreams.EXAMINATION;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.analysis.ExamineCase;
import esperanza.investigation.analysis.domain.ExaminationCommand.DecideJoinder;
import esperanza.investigation.analysis.domain.ExaminationCommand.PassOnLessons;
import esperanza.investigation.analysis.domain.Ground;
import esperanza.investigation.analysis.domain.LinkKey;
import esperanza.investigation.analysis.domain.Matter;
import esperanza.investigation.analysis.domain.MatterOutcome;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What was examined in a case: matters, linked cases, and the lessons of it. */
@Path("/v1/investigations/{caseId}/examination")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ExaminationResource {

    /** @param basis what was looked at; without it reasons are needed */
    public record Examining(
            @NotNull Matter matter,
            @NotNull MatterOutcome outcome,
            Optional<List<@Valid @NotNull Basis>> basis,
            Optional<String> reasons) {}

    public record Basis(@NotNull Ground.Kind kind, @NotNull UUID id) {}

    /**
     * A search. Each key is in one of the two.
     *
     * @param keys by which it was looked
     * @param leftOut why it was not looked by a key
     * @param hits the cases that were found, and why; empty if none was
     */
    public record Search(
            @NotNull Set<LinkKey> keys,
            Optional<Map<LinkKey, String>> leftOut,
            @NotNull List<String> hits) {}

    /** The search that was recorded. */
    public record Searched(UUID searchId) implements CommandAnswers.Made {}

    private final CaseDoor door;
    private final CommandRequests requests;
    private final ExamineCase examinations;

    ExaminationResource(CaseDoor door, CommandRequests requests, ExamineCase examinations) {
        this.door = door;
        this.requests = requests;
        this.examinations = examinations;
    }

    @POST
    @Path("/matters")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(
            operationId = "examineMatter",
            summary = "Record that a matter was examined: what it rests on, and whether acts follow")
    public Uni<Response> examine(UUID caseId, @BeanParam CommandHeaders headers, Body<Examining> body) {
        return requests.command(InvestigationAction.WORK_ON_ANALYSIS, headers, body)
                .done((asked, said) -> examinations.examine(
                        asked, caseId, said.matter(), grounds(said), said.outcome(), said.reasons()));
    }

    @POST
    @Path("/searches")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Searched.class)))
    @Operation(operationId = "searchLinkedCases", summary = "Record by which keys linked cases were looked for")
    public Uni<Response> search(UUID caseId, @BeanParam CommandHeaders headers, Body<Search> body) {
        return requests.command(InvestigationAction.WORK_ON_ANALYSIS, headers, body)
                .handle((asked, said) -> examinations.searchLinked(
                        asked, caseId, said.keys(), said.leftOut().orElse(Map.of()), said.hits()))
                .map(made -> Answers.created(made.outcome(), where(caseId, made.id()), new Searched(made.id())));
    }

    @POST
    @Path("/joinder")
    @APIResponse(responseCode = "200", description = "Decided")
    @Operation(
            operationId = "decideJoinder",
            summary = "Decide, on a search, whether the case is worked together with the linked ones")
    public Uni<Response> join(Incoming<DecideJoinder> command) {
        return door.done(InvestigationAction.DECIDE_ON_ANALYSIS, EXAMINATION, command);
    }

    @POST
    @Path("/lessons")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "passOnLessons", summary = "Pass on the lessons of the case, for prevention or training")
    public Uni<Response> passOn(Incoming<PassOnLessons> command) {
        return door.done(InvestigationAction.DECIDE_ON_ANALYSIS, EXAMINATION, command);
    }

    private static List<Ground> grounds(Examining said) {
        return said.basis().orElse(List.of()).stream()
                .map(basis -> new Ground(basis.kind(), basis.id()))
                .toList();
    }

    private static URI where(UUID caseId, UUID searchId) {
        return URI.create("/v1/investigations/" + caseId + "/examination/searches/" + searchId);
    }
}
