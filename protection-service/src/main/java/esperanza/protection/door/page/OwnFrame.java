package esperanza.protection.door.page;

import esperanza.protection.door.EnterOwnRooms.Visitor;
import esperanza.protection.door.page.OwnRoomPages.Moment;
import esperanza.protocol.term.Profile;
import esperanza.runtime.rest.PageHeaders;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The frame of all pages of the rooms: the exit, the way back to the door, the languages, and instants in words. */
@Singleton
class OwnFrame {

    private final Profile profile;
    private final InstantSource clock;
    private final String exit;
    private final String door;

    OwnFrame(
            Profile profile,
            InstantSource clock,
            @ConfigProperty(name = "esperanza.public.quick-exit") String exit,
            @ConfigProperty(name = "esperanza.public.reports") Optional<String> door) {
        this.profile = profile;
        this.clock = clock;
        this.exit = exit;
        this.door = door.orElse("");
    }

    TemplateInstance of(Template template, OwnRoomWords words) {
        return template.data("w", words.all())
                .data("exit", exit)
                .data("door", door.isEmpty() ? "" : door + "/" + words.word("language"));
    }

    /** The headers of a page with a form that intake takes. */
    Map<String, String> handingBack() {
        return door.isEmpty() ? PageHeaders.ALL : PageHeaders.handingOverTo(List.of(URI.create(door)));
    }

    /** The same of a page within a visit. */
    TemplateInstance of(Template template, OwnRoomWords words, Visitor visitor) {
        return of(template, words)
                .data("pass", visitor.pass())
                .data("key", UUID.randomUUID().toString())
                .data("whose", words.word("whose-" + visitor.scope()))
                .data(
                        "languages",
                        Stream.of("es", "en", "pt")
                                .map(OwnRoomWords::of)
                                .map(OwnRoomWords::all)
                                .toList());
    }

    Moment at(OwnRoomWords words, Instant instant) {
        ZonedDateTime here = instant.atZone(zone());
        return new Moment(here.toOffsetDateTime().toString(), words.moment(here));
    }

    boolean isOver(Instant term) {
        return clock.instant().isAfter(term);
    }

    ZoneId zone() {
        return profile.zone();
    }

    static Uni<Response> shown(int status, TemplateInstance page) {
        return shown(status, page, PageHeaders.ALL);
    }

    static Uni<Response> shown(int status, TemplateInstance page, Map<String, String> headers) {
        return page.createUni().map(html -> {
            Response.ResponseBuilder response = Response.status(status)
                    .type(MediaType.TEXT_HTML + ";charset=utf-8")
                    .entity(html);
            headers.forEach(response::header);
            return response.build();
        });
    }
}
