package esperanza.protection.door.page;

import esperanza.access.NotHere;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.protection.door.EnterOwnRooms;
import esperanza.protection.door.EnterOwnRooms.Visitor;
import esperanza.protection.door.ReadOwnRooms;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import esperanza.runtime.rest.PageForm;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One visit to the rooms: who visits by the pass of a page, what their form does, and the page that answers it. */
@Singleton
class OwnVisits {

    /** The act of a form; fails with {@link RuleViolation} if it has no object. */
    interface Work {
        Uni<Void> of(Visitor visitor, Sent sent);
    }

    private static final Logger LOG = Logger.getLogger(OwnVisits.class);

    private final EnterOwnRooms door;
    private final ReadOwnRooms reading;
    private final OwnRoomPages pages;
    private final CommandIds ids;

    OwnVisits(EnterOwnRooms door, ReadOwnRooms reading, OwnRoomPages pages, CommandIds ids) {
        this.door = door;
        this.reading = reading;
        this.pages = pages;
        this.ids = ids;
    }

    static OwnForm form(MultivaluedMap<String, String> sent, HttpHeaders headers) {
        return new OwnForm(PageForm.of(sent, Optional.ofNullable(headers.getHeaderString("Sec-Fetch-Site"))));
    }

    /** Does the act, and shows the rooms as they are then. */
    Uni<Response> done(String language, OwnForm form, Work work) {
        return done(language, form, "", work);
    }

    /** @param missing the key of what the act needs and the form lacks; empty: nothing */
    Uni<Response> done(String language, OwnForm form, String missing, Work work) {
        OwnRoomWords in = OwnRoomWords.of(language);
        return answered(
                in,
                form,
                visitor(form)
                        .chain(visitor -> !missing.isEmpty()
                                ? shown(422, in, visitor, missing, "")
                                : Uni.createFrom()
                                        .deferred(() -> work.of(visitor, sent(form)))
                                        .chain(() -> shown(200, in, visitor, "", ""))
                                        .onFailure(RuleViolation.class)
                                        .recoverWithUni(() -> shown(
                                                409,
                                                in,
                                                visitor,
                                                "notNow",
                                                form.fields().typed()))));
    }

    Uni<Visitor> visitor(OwnForm form) {
        return door.again(form.text("pass"));
    }

    /** The same form is one command, because it carries a key of its page; another form of that page is another one. */
    Sent sent(OwnForm form) {
        byte[] digest = ids.digest("own-room", form.fields().bytes());
        return new Sent(Optional.of(HexFormat.of().formatHex(digest)), digest);
    }

    Uni<Response> shown(int status, OwnRoomWords in, Visitor visitor, String error, String typed) {
        return reading.rooms(visitor).chain(all -> OwnFrame.shown(status, pages.rooms(in, visitor, all, error, typed)));
    }

    /** A ticket or a pass that opens nothing gets one and the same page, with the words that were typed on our page. */
    Uni<Response> answered(OwnRoomWords in, OwnForm form, Uni<Response> page) {
        String typed = form.fields().typed();
        return page.onFailure(NotHere.class)
                .recoverWithUni(() -> OwnFrame.shown(404, pages.plain(in, "gone", typed)))
                .onFailure()
                .invoke(OwnVisits::told)
                .onFailure()
                .recoverWithUni(() -> OwnFrame.shown(503, pages.plain(in, "later", typed)));
    }

    /** Logs the class only: the message may quote the person's words. */
    private static void told(Throwable failure) {
        if (!(failure instanceof StoreUnavailable)) {
            LOG.errorf(
                    "a page of the rooms could not be made: %s",
                    failure.getClass().getName());
        }
    }
}
