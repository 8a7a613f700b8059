package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.GRANT_MEASURE;
import static esperanza.protection.ProtectionAction.RECORD_CONVERSATION;

import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.GrantMeasures;
import esperanza.protection.plan.GrantMeasures.MeasureAcceptance;
import esperanza.protection.plan.GrantMeasures.MeasureGrant;
import esperanza.protection.plan.GrantMeasures.MeasureRefusal;
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

/** A measure is granted, and the person accepts or declines it. */
@Path("/v1/protections/{planId}/measures")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class GrantResource {

    /** The measure that was granted. */
    public record Granted(MeasureId measureId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final GrantMeasures measures;

    GrantResource(CommandRequests requests, GrantMeasures measures) {
        this.requests = requests;
        this.measures = measures;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Granted",
            content = @Content(schema = @Schema(implementation = Granted.class)))
    @Operation(
            operationId = "grantMeasure",
            summary = "Grant a measure",
            description =
                    "A measure of an offer is granted if the person accepted it. The term to hand it over begins with"
                            + " the decision.")
    public Uni<Response> grant(Incoming<MeasureGrant> command) {
        return requests.command(GRANT_MEASURE, command)
                .handle(measures::grant)
                .map(made -> Answers.created(command, made, new Granted(new MeasureId(made.id()))));
    }

    @POST
    @Path("/{measureId}/acceptances")
    @Operation(
            operationId = "acceptMeasure",
            summary = "Record that the person accepts a measure",
            description = "The last answer counts. A measure that the person had declined is owed again from now on.")
    public Uni<Response> accept(Incoming<MeasureAcceptance> command) {
        return requests.command(RECORD_CONVERSATION, command).done(measures::accept);
    }

    @POST
    @Path("/{measureId}/refusals")
    @Operation(
            operationId = "declineMeasure",
            summary = "Record that the person declines a measure",
            description =
                    "It is never held against the person, touches no other measure, and they may accept the measure at"
                            + " any time. Somebody else records it than the person who answers for the measure.")
    public Uni<Response> decline(Incoming<MeasureRefusal> command) {
        return requests.command(RECORD_CONVERSATION, command).done(measures::decline);
    }
}
