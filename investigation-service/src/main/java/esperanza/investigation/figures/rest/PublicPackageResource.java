package esperanza.investigation.figures.rest;

import esperanza.investigation.figures.FindFigures;
import esperanza.investigation.figures.FindFigures.Found;
import esperanza.investigation.figures.domain.Figure.By;
import esperanza.protocol.term.Profile;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.rest.Csv;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The tables of the figures as one package for archives, and how the numbers changed. */
@Path("/v1/public")
@PermitAll
public class PublicPackageResource {

    private static final String SAME = "Yours are the same: no frame was made since";

    private final FindFigures figures;
    private final EventJson json;
    private final String country;
    private final Optional<String> license;

    PublicPackageResource(
            FindFigures figures,
            EventJson json,
            Profile profile,
            @ConfigProperty(name = "esperanza.public.license") Optional<String> license) {
        this.figures = figures;
        this.json = json;
        this.country = profile.code();
        this.license = license;
    }

    @GET
    @Path("/revisions.csv")
    @Produces(Csv.TYPE)
    @APIResponse(
            responseCode = "200",
            description = "RFC 4180, UTF-8. The second row has the tags of HXL",
            content = @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = SAME)
    @Operation(
            operationId = "exportPublicRevisions",
            summary = "By how much each frame moved the number of each milestone in the whole country",
            description = "recorded_since: because of what was recorded of known cases; new_cohorts: because cases of"
                    + " further months are counted.")
    public Uni<Response> revisions(@Context Request request) {
        return shown().chain(shown -> revisions()
                .map(table -> PublicData.answer(request, shown.getFirst().frame(), table::ok)));
    }

    @GET
    @Path("/datapackage.json")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "As the last frame shows it",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = SAME)
    @Operation(
            operationId = "describePublicData",
            summary = "The tables of the figures as a data package: columns, hashes, definitions",
            description = "Frictionless Data Package. Addresses count from that of this document.")
    public Uni<Response> described(@Context Request request) {
        return shown().chain(shown -> revisions()
                .map(revisions ->
                        PublicData.answer(request, shown.getFirst().frame(), () -> described(shown, revisions))));
    }

    private Response.ResponseBuilder described(List<Found> shown, Csv revisions) {
        DataPackage made = DataPackage.of(
                country, shown.getFirst().frame(), license, figures.indicators(), FigureTable.tagged(shown), revisions);
        return Response.ok(json.bytes(made), MediaType.APPLICATION_JSON);
    }

    private Uni<List<Found>> shown() {
        return figures.figures(figures.indicators(), By.COUNTRY, Optional.empty());
    }

    private Uni<Csv> revisions() {
        return figures.changes().map(RevisionTable::of);
    }
}
