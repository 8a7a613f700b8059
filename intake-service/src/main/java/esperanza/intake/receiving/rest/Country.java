package esperanza.intake.receiving.rest;

import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.vocabulary.Words;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
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

    /** An institution whose people may work here, or to which the work goes. */
    public record Institution(String code, Words name) {}

    /**
     * The areas in the order of the profile.
     *
     * @param profile the name of the profile, which every screen shows: a demonstration says there that it is one
     * @param zone the time zone in which the mechanism works, by its IANA name
     */
    public record Areas(Words profile, String zone, List<Area> areas, List<Institution> institutions) {}

    private final Profiles profiles;
    private final InstantSource clock;

    Country(Profiles profiles, InstantSource clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listAreas",
            summary = "The names of the profile, its time zone, its areas and its institutions",
            description = "They are those of the profile in force. A demonstration says in its name that it is one.")
    @APIResponse(
            responseCode = "200",
            description = "The areas of both levels",
            content = @Content(schema = @Schema(implementation = Areas.class)))
    public Response list() {
        Profile profile = profiles.at(clock.instant());
        List<Area> areas = profile.areas().places().stream()
                .map(area -> new Area(area.code(), area.name()))
                .toList();
        List<Institution> institutions = Stream.concat(
                        Stream.of(profile.institutions().own()), profile.institutions().others().stream())
                .map(each -> new Institution(each.code(), each.name()))
                .toList();
        return Response.ok(new Areas(profile.name(), profile.zone().getId(), areas, institutions))
                .header("Cache-Control", AN_HOUR)
                .build();
    }
}
