package esperanza.reach.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import esperanza.reach.attempt.Reports;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.TimeoutHandler;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The door for Kannel alone, which is no operation: what became of an SMS, and what people send back. Kannel is known by
 * a secret. All that it says is answered alike; what could not be taken yet is said again by Kannel.
 */
@Singleton
class SmsDoor {

    static final String REPORTS = "/v1/sms/reports";
    static final String ANSWERS = "/v1/sms/answers";

    private static final Logger LOG = Logger.getLogger(SmsDoor.class);
    private static final int LONGEST_ANSWER = 1_000;
    private static final long SLOWEST_MILLIS = 5_000;

    private final Optional<SmsGateway> gateway;
    private final Instance<Reports> reports;
    private final Instance<SmsAnswers> answers;

    /** The door opens before the databases are migrated, so what reads them is asked for with the first request. */
    SmsDoor(SmsSettings settings, Instance<Reports> reports, Instance<SmsAnswers> answers) {
        this.gateway = SmsGateway.of(settings);
        this.reports = reports;
        this.answers = answers;
    }

    void open(@Observes Router router) {
        gateway.map(SmsGateway::door).ifPresent(door -> {
            router.get(REPORTS + "/:attempt/:report")
                    .handler(asked -> admit(door, asked))
                    .handler(this::report);
            // A route of its own: after a handler of ours, a route takes none that reads the body.
            router.post(ANSWERS).handler(asked -> admit(door, asked));
            router.post(ANSWERS)
                    .handler(TimeoutHandler.create(SLOWEST_MILLIS))
                    .handler(BodyHandler.create(false).setBodyLimit(LONGEST_ANSWER))
                    .handler(this::answer);
        });
    }

    private static void admit(SmsGateway.Door door, RoutingContext asked) {
        String said =
                Optional.ofNullable(asked.request().getHeader("Authorization")).orElse("");
        if (MessageDigest.isEqual(said.getBytes(UTF_8), door.header().getBytes(UTF_8))) {
            asked.next();
        } else {
            asked.response().setStatusCode(401).end();
        }
    }

    private void report(RoutingContext asked) {
        Optional<UUID> attempt = uuid(asked.pathParam("attempt"));
        Optional<SmsReport> report = SmsReport.of(asked.pathParam("report"));
        done(
                asked,
                attempt.isEmpty() || report.isEmpty()
                        ? Uni.createFrom().item(true)
                        : taken(attempt.get(), report.get()));
    }

    private Uni<Boolean> taken(UUID attempt, SmsReport report) {
        return switch (report) {
            case DELIVERED -> reports.get().delivered(attempt);
            case FAILED, REFUSED -> reports.get().undelivered(attempt);
        };
    }

    private void answer(RoutingContext asked) {
        String number =
                Optional.ofNullable(asked.request().getHeader("X-Kannel-From")).orElse("");
        String words = Optional.ofNullable(asked.body().asString()).orElse("");
        done(
                asked,
                answers.isUnsatisfied()
                        ? Uni.createFrom().item(true)
                        : answers.get().said(number, words).replaceWith(true));
    }

    /** @param taken false: Kannel asks again */
    private static void done(RoutingContext asked, Uni<Boolean> taken) {
        taken.subscribe()
                .with(known -> asked.response().setStatusCode(known ? 200 : 503).end(), failure -> {
                    LOG.warnf(
                            "a word of the SMS gateway was not taken: %s",
                            failure.getClass().getSimpleName());
                    asked.response().setStatusCode(503).end();
                });
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
