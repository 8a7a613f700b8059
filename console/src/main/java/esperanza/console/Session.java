package esperanza.console;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The session of a browser: who sits there, until when, and that somebody still sits there. */
@ApplicationScoped
class Session {

    static final String COOKIE = "presence";

    /** Like Quarkus' own answer to a script whose person is not signed in. */
    static final int OVER = 499;

    private final Presence presence;
    private final DraftKeys draftKeys;
    private final boolean tls;
    private final Optional<String> help;

    Session(Settings settings) {
        this.presence = new Presence(settings.secret(), settings.idle(), settings.longest(), InstantSource.system());
        this.draftKeys = new DraftKeys(settings.secret(), InstantSource.system());
        this.tls = settings.tls();
        this.help = settings.help();
    }

    /** Lets a request pass while the session lasts. */
    void required(RoutingContext ask) {
        if (isOver(ask)) {
            ask.response().setStatusCode(OVER).end();
        } else {
            ask.next();
        }
    }

    boolean isOver(RoutingContext ask) {
        return presence.isOver(end(ask, Person.of(ask)));
    }

    /** Tells the page who is signed in, how long that lasts, and whom the person asks for help. */
    void tell(RoutingContext ask) {
        Person person = Person.of(ask);
        tell(ask, person, end(ask, person));
    }

    /** A person touched the screen. */
    void seen(RoutingContext ask) {
        Person person = Person.of(ask);
        tell(ask, person, presence.end(person.session(), person.begun(), Optional.of(mark(ask, person))));
    }

    /** Notes that a person touched the screen, without an answer of its own. */
    void touch(RoutingContext ask) {
        mark(ask, Person.of(ask));
    }

    /** Gives the page the keys with which it keeps what was typed over a reload: 32 bytes of today, 32 of yesterday. */
    void tellDraftKeys(RoutingContext ask) {
        ask.response()
                .putHeader("Content-Type", "application/octet-stream")
                .end(Buffer.buffer(draftKeys.of(Person.of(ask).subject())));
    }

    private String mark(RoutingContext ask, Person person) {
        String mark = presence.mark(person.session());
        ask.response()
                .addCookie(Cookie.cookie(COOKIE, mark)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(tls)
                        .setSameSite(CookieSameSite.STRICT));
        return mark;
    }

    private Instant end(RoutingContext ask, Person person) {
        Optional<String> mark =
                Optional.ofNullable(ask.request().getCookie(COOKIE)).map(Cookie::getValue);
        return presence.end(person.session(), person.begun(), mark);
    }

    private void tell(RoutingContext ask, Person person, Instant end) {
        JsonObject told = new JsonObject()
                .put("subject", person.subject())
                .put("name", person.name())
                .put("functions", new JsonArray(person.roles()))
                .put("end", end.toEpochMilli())
                .put("last", presence.last(person.begun()).toEpochMilli())
                .put("renewal", person.tokenEnds().toEpochMilli());
        help.ifPresent(words -> told.put("help", words));
        ask.response().putHeader("Content-Type", "application/json").end(told.encode());
    }
}
