package esperanza.investigation.figures.rest;

import static esperanza.investigation.InvestigationAction.READ_FIGURES;

import esperanza.investigation.AsOf;
import esperanza.investigation.figures.FindFigures;
import esperanza.investigation.figures.FindFigures.Shown;
import esperanza.protocol.term.Profile;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Csv;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The released frames in the codes of others. */
@Path("/v1/exports")
@Authenticated
public class ExportsResource {

    private static final String JSON_LD = "application/ld+json";

    private final CallerResolver callers;
    private final FindFigures figures;
    private final EventJson json;
    private final Profile profile;

    ExportsResource(CallerResolver callers, FindFigures figures, EventJson json, Profile profile) {
        this.callers = callers;
        this.figures = figures;
        this.json = json;
        this.profile = profile;
    }

    @GET
    @Path("/huridocs")
    @Produces(JSON_LD)
    @APIResponse(
            responseCode = "200",
            description = "JSON-LD that brings its context along",
            content = @Content(mediaType = JSON_LD, schema = @Schema(type = SchemaType.OBJECT)))
    @Operation(
            operationId = "exportHuridocs",
            summary = "Threats by the codes of HURIDOCS micro-thesaurus 4, by month and area")
    public Uni<Response> huridocs(@QueryParam("asOf") Optional<String> asOf) {
        return shown(asOf)
                .map(HuridocsView::of)
                .map(view -> Response.ok(json.bytes(view)).type(JSON_LD).build());
    }

    @GET
    @Path("/huridocs/table.csv")
    @Produces(Csv.TYPE)
    @APIResponse(
            responseCode = "200",
            description = "RFC 4180, UTF-8; no cell is a formula",
            content = @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = String.class)))
    @Operation(operationId = "exportHuridocsTable", summary = "The same as a table for a spreadsheet")
    public Uni<Response> huridocsTable(@QueryParam("asOf") Optional<String> asOf) {
        return shown(asOf).map(HuridocsView::table).map(Csv::answer);
    }

    @GET
    @Path("/sdg-16-10-1/table.csv")
    @Produces(Csv.TYPE)
    @APIResponse(
            responseCode = "200",
            description = "RFC 4180, UTF-8; no cell is a formula",
            content = @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = String.class)))
    @Operation(operationId = "exportSdg", summary = "SDG 16.10.1 by year, with its companion for threats")
    public Uni<Response> sdg(@QueryParam("asOf") Optional<String> asOf) {
        return shown(asOf).map(shown -> SdgTable.of(shown, profile.code())).map(Csv::answer);
    }

    private Uni<Shown> shown(Optional<String> asOf) {
        return callers.permit(READ_FIGURES).chain(caller -> figures.released(AsOf.named(asOf)));
    }
}
