package esperanza.investigation.participation.page;

import esperanza.investigation.participation.ActInRooms.Rooms;
import esperanza.investigation.participation.EnterRooms.Visitor;
import esperanza.investigation.participation.NoticeTexts;
import esperanza.investigation.participation.domain.ChannelClass;
import esperanza.investigation.participation.domain.Contacts.Contact;
import esperanza.investigation.participation.domain.Notice;
import esperanza.investigation.participation.domain.Participation.Exercised;
import esperanza.investigation.participation.domain.ParticipationEvent.PartyRight;
import esperanza.investigation.participation.domain.Proposal.Made;
import esperanza.runtime.rest.PageHeaders;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Renders the rooms of a party, without scripts, in one of three languages. */
@Singleton
class RoomPages {

    /** @param text of the milestone; empty: it lies ready, and nobody has opened it */
    record Told(String id, String text, String standing, boolean open) {}

    /** An act that the party proposed, or a right that it exercised, and what became of it. */
    record Asked(String id, String what, String outcome, boolean open) {}

    /** A contact that was recorded with the party, and the offers to which it is said to have answered. */
    record Offers(String id, List<String> lines, String standing) {}

    /** A right that can be exercised. */
    record Choice(String code, String name) {}

    private final Template room;
    private final Template plain;
    private final String exit;
    private final String door;

    RoomPages(
            @Location("page/room") Template room,
            @Location("page/plain") Template plain,
            @ConfigProperty(name = "esperanza.public.quick-exit") String exit,
            @ConfigProperty(name = "esperanza.public.reports") Optional<String> door) {
        this.room = room;
        this.plain = plain;
        this.exit = exit;
        this.door = door.orElse("");
    }

    /** @param error the key of what is wrong with what was sent; empty if nothing is */
    TemplateInstance room(RoomWords words, Visitor visitor, Rooms rooms, String error, String typed) {
        return frame(room, words)
                .data("pass", visitor.pass())
                .data("key", UUID.randomUUID().toString())
                .data("whose", words.word("whose-" + visitor.scope()))
                .data("ownWord", visitor.scope().isOwnWord())
                .data("error", error.isEmpty() ? "" : words.word(error))
                .data("typed", typed)
                .data("notices", all(rooms.notices(), (id, notice) -> told(words, id, notice)))
                .data(
                        "contacts",
                        all(rooms.party().contacts().byId(), (id, contact) -> offers(words, id, contact)).stream()
                                .filter(contact -> !contact.lines().isEmpty())
                                .toList())
                .data(
                        "heard",
                        rooms.party().heard().stream()
                                .map(each -> words.word("before-" + each.before()) + ": " + words.word("how-" + each.how()))
                                .toList())
                .data("proposals", all(rooms.proposals(), (id, made) -> proposed(words, id, made)))
                .data("rights", all(rooms.party().rights(), (id, right) -> exercised(words, id, right)))
                .data(
                        "choices",
                        Stream.of(PartyRight.values())
                                .map(right -> new Choice(right.name(), words.word("right-" + right)))
                                .toList());
    }

    /**
     * A page that shows nothing of a case.
     *
     * @param what the key of its words
     * @param typed what the person wrote, so that it is not lost
     */
    TemplateInstance plain(RoomWords words, String what, String typed) {
        return frame(plain, words)
                .data("heading", words.word(what + "Title"))
                .data("text", words.word(what + "Text"))
                .data("typed", typed);
    }

    static Uni<Response> shown(int status, TemplateInstance page) {
        return page.createUni().map(html -> {
            Response.ResponseBuilder response = Response.status(status)
                    .type(MediaType.TEXT_HTML + ";charset=utf-8")
                    .entity(html);
            PageHeaders.ALL.forEach(response::header);
            return response.build();
        });
    }

    private TemplateInstance frame(Template template, RoomWords words) {
        return template.data("w", words.all())
                .data("exit", exit)
                .data("door", door.isEmpty() ? "" : door + "/" + words.word("language"))
                .data(
                        "languages",
                        Stream.of("es", "en", "pt").map(RoomWords::of).map(RoomWords::all).toList());
    }

    private static Told told(RoomWords words, UUID id, Notice notice) {
        return notice.given()
                ? new Told(
                        id.toString(),
                        NoticeTexts.of(notice.milestone(), words.language(), ChannelClass.OWN_DOOR),
                        words.word("standing-" + notice.confirmation()),
                        notice.isLaid())
                : new Told(id.toString(), "", "", true);
    }

    private static Offers offers(RoomWords words, UUID id, Contact contact) {
        return new Offers(
                id.toString(),
                contact.offered().stream()
                        .filter(each -> contact.answered().contains(each.what()))
                        .map(each -> words.word("offer-" + each.what()) + ": " + words.word("offered-" + each.answer()))
                        .toList(),
                words.word("contact-" + contact.word()));
    }

    private static Asked proposed(RoomWords words, UUID id, Made made) {
        return new Asked(
                id.toString(),
                words.word("proposal-" + made.outcome().map(Enum::name).orElse("WAITS")),
                made.outcome().map(_ -> words.word("answer-" + made.confirmation())).orElse(""),
                made.outcome().isPresent());
    }

    private static Asked exercised(RoomWords words, UUID id, Exercised exercised) {
        return new Asked(
                id.toString(),
                words.word("right-" + exercised.right()),
                words.word("right-outcome-" + exercised.outcome().map(Enum::name).orElse("WAITS")),
                false);
    }

    private static <V, T> List<T> all(Map<UUID, V> things, BiFunction<UUID, V, T> shown) {
        return things.entrySet().stream()
                .map(each -> shown.apply(each.getKey(), each.getValue()))
                .toList();
    }
}
