package esperanza.intake.receiving.rest;

import esperanza.protocol.term.Profiles;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The areas of the country in whose codes a place is reported, for senders, and for people who read codes. */
@Path("/v1/public/areas")
public class Country {

    private static final String AN_HOUR = "max-age=3600";

    /** An area: {@code XX-01} on the first level, {@code XX-01-001} on the second. */
    public record Area(String code, String name) {}

    /** The areas in the order of the profile. */
    public record Areas(List<Area> areas) {}

    private final Profiles profiles;
    private final InstantSource clock;

    Country(Profiles profiles, InstantSource clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listAreas",
            summary = "The areas of the country by code, with their names",
            description = "They are those of the profile in force.")
    @APIResponse(
            responseCode = "200",
            description = "The areas of both levels",
            content = @Content(schema = @Schema(implementation = Areas.class)))
    public Response list() {
        List<Area> areas = profiles.at(clock.instant()).areas().places().stream()
                .map(area -> new Area(area.code(), area.name()))
                .toList();
        return Response.ok(new Areas(areas)).header("Cache-Control", AN_HOUR).build();
    }
}
