package esperanza.intake.receiving.rest;

import esperanza.intake.receiving.Door;
import esperanza.intake.receiving.ReceiveReport;
import esperanza.intake.receiving.view.Received;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The public door: no token, no name, no cookie, and no record of the sender's network address. */
@Path("/v1/public/reports")
@PermitAll
public class PublicReportsResource {

    private final CommandRequests requests;
    private final ReceiveReport reports;

    PublicReportsResource(CommandRequests requests, ReceiveReport reports) {
        this.requests = requests;
        this.reports = reports;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitPublicReport",
            summary = "Report a threat, without login and without a name",
            description =
                    "One of account, files or code is enough. What cannot be mapped is kept sealed and answered as"
                            + " a warning. With your own Idempotency-Key a repetition counts as the same report;"
                            + " without a key every call counts as a new report.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReportForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Received.class)))
    @APIResponse(
            responseCode = "202",
            description = "Kept on our disk until our database is back; nothing more is needed from you",
            content = @Content(schema = @Schema(implementation = Received.class)))
    @APIResponse(responseCode = "422", description = "None of account, files, code")
    @APIResponse(
            responseCode = "429",
            description = "Very many long reports wait: send it again. A short one of one party is taken at any time")
    // no Body: the very bytes are parsed leniently, and kept on the disk while the log is away
    public Uni<Response> submit(@BeanParam CommandHeaders headers, byte[] body) {
        return Uni.createFrom()
                .deferred(() -> reports.take(ReceiveReport.ANYONE, Door.ANYONE, requests.sent(headers, body), body))
                .map(ReportTaken::answer);
    }
}
