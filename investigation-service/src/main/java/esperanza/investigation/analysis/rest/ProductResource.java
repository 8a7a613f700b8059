package esperanza.investigation.analysis.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.analysis.ActOnProduct;
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

/** The analyses of a case. Each is one product; every issue is its next version, and none is ever changed. */
@Path("/v1/investigations/{caseId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ProductResource {

    private final CommandRequests requests;
    private final ActOnProduct products;

    ProductResource(CommandRequests requests, ActOnProduct products) {
        this.requests = requests;
        this.products = products;
    }

    @POST
    @Path("/context-analysis")
    @Operation(operationId = "issueContextAnalysis", summary = "Issue the next version of the context analysis")
    public Uni<Response> context(Incoming<ActOnProduct.Context> command) {
        return requests.command(InvestigationAction.WORK_ON_ANALYSIS, command).done(products::context);
    }

    @POST
    @Path("/activity-profile")
    @Operation(
            operationId = "issueActivityProfile",
            summary = "Issue the next version of the profile of the defence work, never of the private life")
    public Uni<Response> activity(Incoming<ActOnProduct.ActivityProfile> command) {
        return requests.command(InvestigationAction.WORK_ON_ANALYSIS, command).done(products::activity);
    }

    @POST
    @Path("/threat-analysis")
    @Operation(
            operationId = "issueThreatAnalysis",
            summary = "Issue the next version of the threat analysis",
            description = "A low level of the content is one input of your judgement. Nothing is closed by it.")
    public Uni<Response> threat(Incoming<ActOnProduct.Threat> command) {
        return requests.command(InvestigationAction.WORK_ON_ANALYSIS, command).done(products::threat);
    }

    @POST
    @Path("/gender-analysis")
    @Operation(
            operationId = "issueGenderAnalysis",
            summary = "Issue the next version of the gender analysis, with each component of discrimination answered")
    public Uni<Response> gender(Incoming<ActOnProduct.Gender> command) {
        return requests.command(InvestigationAction.WORK_ON_ANALYSIS, command).done(products::gender);
    }

    @POST
    @Path("/impact-assessment")
    @Operation(
            operationId = "assessImpact",
            summary = "Issue the next version of the assessment of what the threat does to one party")
    public Uni<Response> impact(Incoming<ActOnProduct.PartyImpact> command) {
        return requests.command(InvestigationAction.WORK_ON_ANALYSIS, command).done(products::impact);
    }
}
