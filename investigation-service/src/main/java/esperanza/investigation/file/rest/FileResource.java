package esperanza.investigation.file.rest;

import esperanza.access.Access;
import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.access.Resource;
import esperanza.access.Walls;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.domain.CaseFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.file.domain.FileCommand;
import esperanza.investigation.file.domain.FileCommand.AdoptHypothesis;
import esperanza.investigation.file.domain.FileCommand.TakeFile;
import esperanza.investigation.file.domain.FileDecider;
import esperanza.investigation.file.domain.FileEvent;
import esperanza.investigation.file.domain.HypothesisId;
import esperanza.investigation.file.read.joined.JoinedCases;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.History;
import esperanza.kernel.store.Request;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.ChangeHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One file: a named investigator takes it and adopts the first hypothesis. */
@Path("/v1/investigations/{caseId}")
@Authenticated
public class FileResource {

    /** The reasons for following the hypothesis. */
    public record Adoption(@NotBlank String reasons) {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final Walls walls;
    private final CommandHandler<FileCommand, CaseFile, FileEvent> files;
    private final EventStore<FileEvent> store;
    private final JoinedCases joined;
    private final FileDecider decider = new FileDecider();

    FileResource(
            CallerResolver callers,
            CommandRequests requests,
            Walls walls,
            CommandHandler<FileCommand, CaseFile, FileEvent> files,
            EventStore<FileEvent> store,
            JoinedCases joined) {
        this.joined = joined;
        this.callers = callers;
        this.requests = requests;
        this.walls = walls;
        this.files = files;
        this.store = store;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "The file; its version is the ETag",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    @Operation(operationId = "readInvestigation", summary = "The file of a case, with its investigator and hypotheses")
    public Uni<Response> read(@PathParam("caseId") UUID caseId) {
        return callers.permit(InvestigationAction.READ_FILE)
                .call(caller -> check(caller, InvestigationAction.READ_FILE, caseId))
                .chain(caller -> store.read(stream(caseId)).chain(history -> shown(caller, caseId, history)));
    }

    @POST
    @Path("/taking")
    @APIResponse(responseCode = "204", description = "You are the investigator of the file")
    @Operation(operationId = "takeFile", summary = "Take the file and answer for it by name; the request has no body")
    public Uni<Response> take(@PathParam("caseId") UUID caseId, @BeanParam ChangeHeaders headers) {
        return callers.permit(InvestigationAction.TAKE_FILE)
                .chain(caller -> handle(
                        caller,
                        InvestigationAction.TAKE_FILE,
                        caseId,
                        headers,
                        new byte[0],
                        new TakeFile(caller.pseudonym())));
    }

    @POST
    @Path("/hypotheses/{hypothesisId}/adoption")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "Adopted")
    @Operation(operationId = "adoptHypothesis", summary = "Adopt a hypothesis of your file, with reasons")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Adoption.class),
                            examples =
                                    @ExampleObject(
                                            name = "defence work",
                                            value = "{\"reasons\": \"The threat names her work for the river\"}")))
    public Uni<Response> adopt(
            @PathParam("caseId") UUID caseId,
            @PathParam("hypothesisId") UUID hypothesisId,
            @BeanParam ChangeHeaders headers,
            byte[] body) {
        return callers.permit(InvestigationAction.ADOPT_HYPOTHESIS).chain(caller -> {
            Adoption adoption = requests.read(body, Adoption.class);
            AdoptHypothesis command = new AdoptHypothesis(
                    new HypothesisId(hypothesisId), caller.pseudonym(), Personal.of(caseId, adoption.reasons()));
            return handle(caller, InvestigationAction.ADOPT_HYPOTHESIS, caseId, headers, body, command);
        });
    }

    private Uni<Response> handle(
            Caller caller, Action action, UUID caseId, ChangeHeaders headers, byte[] body, FileCommand command) {
        Request<FileCommand> request =
                requests.request(caller, action, stream(caseId), headers, body, Optional.empty(), command);
        return check(caller, action, caseId).chain(() -> files.handle(request)).map(Answers::done);
    }

    private Uni<Void> check(Caller caller, Action action, UUID caseId) {
        return walls.around(List.of(new CaseId(caseId)))
                .invoke(wall -> Access.require(caller, action, new Resource.OfCase(wall)))
                .replaceWithVoid();
    }

    private Uni<Response> shown(Caller caller, UUID caseId, History<FileEvent> history) {
        return switch (history.replay(decider)) {
            case Registered file ->
                joined.with(caseId, caller.credential(InvestigationAction.READ_FILE))
                        .map(same -> Answers.read(
                                FileView.of(file, same), history.head().version()));
            case CaseFile.Unknown _ -> throw new NotHere();
        };
    }

    private static StreamId stream(UUID caseId) {
        return new StreamId("file", caseId);
    }
}
