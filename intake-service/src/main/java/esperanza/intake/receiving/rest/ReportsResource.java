package esperanza.intake.receiving.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.receiving.Door;
import esperanza.intake.receiving.NameFiles;
import esperanza.intake.receiving.ReceiveReport;
import esperanza.intake.receiving.view.Received;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
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

/** The hotlines' door. No report is refused for its content or for missing content. */
@Path("/v1/reports")
@Authenticated
public class ReportsResource {

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final ReceiveReport reports;
    private final NameFiles files;

    ReportsResource(CallerResolver callers, CommandRequests requests, ReceiveReport reports, NameFiles files) {
        this.files = files;
        this.callers = callers;
        this.requests = requests;
        this.reports = reports;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitReport",
            summary = "Report a threat",
            description =
                    "One of account, files or code is enough. What cannot be mapped is kept sealed and answered as a"
                            + " warning; nothing in a report is a reason to refuse it. \"test\": true makes it a test:"
                            + " the answer is the same, nobody is alerted, and it never becomes a real report.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReportForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Received.class)))
    @APIResponse(
            responseCode = "422",
            description = "None of account, files, code; or the key was used with another body")
    @APIResponse(
            responseCode = "429",
            description = "Too many long reports in a minute; a body up to 8 KiB is always taken")
    @APIResponse(
            responseCode = "202",
            description = "Kept on our disk until our database is back; nothing more is needed from you",
            content = @Content(schema = @Schema(implementation = Received.class)))
    @APIResponse(responseCode = "503", description = "Not kept: call the number, or send it again with the same key")
    // no Body: the very bytes are parsed leniently, and kept on the disk while the log is away
    public Uni<Response> submit(@BeanParam CommandHeaders headers, byte[] body) {
        return callers.permit(IntakeAction.SUBMIT_REPORT)
                .chain(caller -> reports.take(caller, Door.HOTLINES, requests.sent(headers, body), body)
                        .chain(taken -> files.named(caller, body, taken)))
                .map(ReportTaken::answer);
    }
}
