package esperanza.investigation.pattern.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.read.streams.CaseStreamsProjection;
import esperanza.investigation.pattern.ActOnMatrix;
import esperanza.investigation.pattern.FindMatrices;
import esperanza.investigation.pattern.domain.MatrixCommand.CloseMatrix;
import esperanza.investigation.pattern.domain.MatrixCommand.OpenMatrix;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.Answers;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The matrices in which a file is seen together with others. No file waits for another. */
@Path("/v1/investigations/{caseId}/matrices")
@Authenticated
public class MatrixResource {

    /** The matrix that was opened. */
    public record OpenedMatrix(UUID matrixId) implements CommandAnswers.Made {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final FindMatrices finder;
    private final ActOnMatrix matrices;
    private final Readers readers;

    MatrixResource(
            CallerResolver callers,
            CommandRequests requests,
            FindMatrices finder,
            ActOnMatrix matrices,
            Readers readers) {
        this.callers = callers;
        this.requests = requests;
        this.finder = finder;
        this.matrices = matrices;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "listMatrices",
            summary = "The matrices of a file, each with the files of which the reader may know")
    public Uni<MatricesView> list(UUID caseId, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(InvestigationAction.READ_FILE)
                .call(() -> readers.caughtUp(atLeast, CaseStreamsProjection.NAME))
                .chain(caller -> finder.of(caller, caseId))
                .map(MatricesView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "Opened, with this file as the first in it",
            content = @Content(schema = @Schema(implementation = OpenedMatrix.class)))
    @Operation(
            operationId = "openMatrix",
            summary = "Open a matrix, in which files of cases that match are seen together",
            description = "Each file keeps its history, its terms and its end. The reasons open with this file; they"
                    + " name no other case.")
    public Uni<Response> open(Incoming<OpenMatrix> command) {
        return requests.command(InvestigationAction.DECIDE_ON_MATRIX, command)
                .handle((asked, _) -> matrices.open(asked, command))
                .map(made -> Answers.created(made.outcome(), URI.create(command.path()), new OpenedMatrix(made.id())));
    }

    @POST
    @Path("/{matrixId}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Closed; no file joins it or is split from it any more")
    @Operation(operationId = "closeMatrix", summary = "Close a matrix in which this file is")
    public Uni<Response> close(Incoming<CloseMatrix> command) {
        return requests.command(InvestigationAction.DECIDE_ON_MATRIX, command).done(matrices::close);
    }
}
