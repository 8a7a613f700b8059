package esperanza.reach.attempt;

import esperanza.reach.Answered;
import esperanza.reach.Outgoing;
import esperanza.reach.Sent;
import esperanza.reach.message.Messages;
import esperanza.reach.message.domain.Message;
import esperanza.reach.message.domain.MessageCommand;
import esperanza.reach.message.domain.MessageCommand.*;
import esperanza.reach.message.domain.MessageText;
import esperanza.runtime.reader.ReadModels;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Sends what people are owed, at least once while it is not too late, and asks before each attempt whether it still is
 * owed. Any instance sends; an attempt belongs to one of them at a time.
 * <ul>
 *   <li>A provider that is away or busy is tried again after 1 to 30 s. The second time the person's next way is tried,
 *       if there is one.
 *   <li>A provider that failed five times in a row is passed over, if there is another way, but for one try a minute.
 *   <li>An attempt that got no answer is repeated once, under the same id.
 *   <li>A provider that does not answer keeps its own messages waiting, and no others.
 *   <li>An attempt that is refused, or got no answer twice, is followed by one on the person's next way.
 * </ul>
 */
@Singleton
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);
    /** Each commit wakes the sender, and most commits bring no message. */
    private static final Duration MIN_INTERVAL = Duration.ofMillis(100);
    /** Longer than a channel takes for an answer. */
    private static final Duration HELD = Duration.ofSeconds(30);

    /** As long as a provider takes to report what it got. */
    private static final Duration REPORTED_WITHIN = Duration.ofMinutes(5);

    private static final int AT_ONCE = 20;

    private static final Duration LEFT_BEHIND_AFTER = Duration.ofSeconds(1);
    /** As many as are taken in the time that a provider has for its answer; fewer than a channel sends at once. */
    private static final int MOST_IN_HAND = 200;

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int MOST_REPEATED = 1;
    private static final int MOST_PUT_OFF = 1;
    private static final int LONGEST_PAUSE = 30;

    private final Attempts attempts;
    private final Recipients recipients;
    private final Channels channels;
    private final Messages messages;
    private final Canary canary;
    private final ReadModels readModels;
    private final InstantSource clock;
    private final MeterRegistry metrics;
    private final Worker worker;
    private final AtomicInteger inHand = new AtomicInteger();

    Sender(
            Attempts attempts,
            Recipients recipients,
            Channels channels,
            Messages messages,
            Canary canary,
            ReadModels readModels,
            InstantSource clock,
            Workers workers,
            MeterRegistry metrics) {
        this.attempts = attempts;
        this.recipients = recipients;
        this.channels = channels;
        this.messages = messages;
        this.canary = canary;
        this.readModels = readModels;
        this.clock = clock;
        this.metrics = metrics;
        this.worker = workers.of("sender", LOOKS_EVERY, MIN_INTERVAL, this::round);
    }

    void start(@Observes StartupEvent event) {
        readModels.wakesInAHurry(worker);
        worker.start();
    }

    /**
     * True if there may be more attempts. Those that a slow provider keeps waiting are left behind after a second: what
     * goes another way does not wait for them.
     */
    private boolean round() throws InterruptedException, ExecutionException {
        int most = Math.min(AT_ONCE, MOST_IN_HAND - inHand.get());
        if (most <= 0) {
            return false;
        }
        List<CompletableFuture<Attempt>> begun = attempts.take(now(), HELD, most)
                .map(taken -> taken.stream().map(this::begun).toList())
                .subscribeAsCompletionStage()
                .get();
        CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, LEFT_BEHIND_AFTER.toMillis(), TimeUnit.MILLISECONDS)
                .get();
        return begun.size() == AT_ONCE;
    }

    private CompletableFuture<Attempt> begun(Attempt attempt) {
        inHand.incrementAndGet();
        return made(attempt).onTermination().invoke(inHand::decrementAndGet).subscribeAsCompletionStage();
    }

    /** An attempt whose writing back fails is taken again when nobody holds it any more. */
    private Uni<Attempt> made(Attempt attempt) {
        return (attempt.text() == MessageText.CANARY ? canary.came(attempt, now()) : work(attempt))
                .replaceWith(attempt)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "attempt %s: %s", attempt.id(), failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(attempt);
    }

    private Uni<Void> work(Attempt attempt) {
        return messages.state(attempt.message())
                .chain(message -> attempt.text().isToAPersonProtected() && message.isSent()
                        ? attempts.had(attempt)
                        : routed(attempt, message));
    }

    private Uni<Void> routed(Attempt attempt, Message message) {
        return route(attempt, message).chain(route -> switch (route) {
            case Route.By by -> sent(attempt, message, by);
            case Route.NotYet _ -> attempts.again(attempt, now().plus(SOON));
            case Route.Later later -> waiting(attempt, message, later.until());
            case Route.Refused refused -> refused(attempt, message, refused.rule());
            case Route.Nowhere ended -> ended(attempt, message, ended.why());
        });
    }

    private Uni<Route> route(Attempt attempt, Message message) {
        return now().isAfter(attempt.until())
                ? Uni.createFrom().item(new Route.Nowhere(Route.Why.LATE))
                : recipients.route(attempt, message.failed());
    }

    private Uni<Void> sent(Attempt attempt, Message message, Route.By by) {
        return owed(attempt, message)
                .chain(() -> by.isLast() || channels.mayTry(by.kind(), now())
                        ? tried(attempt, by)
                        : failed(attempt, by, Sent.of(Answered.NOT_NOW)));
    }

    private Uni<Void> tried(Attempt attempt, Route.By by) {
        if (!attempt.text().isToAPersonProtected()) {
            return away(attempt, by).chain(sent -> written(attempt, by, sent));
        }
        return attempt.unanswered() > MOST_REPEATED
                ? failed(attempt, by, Sent.of(Answered.UNKNOWN))
                : attempts.begun(attempt).chain(() -> away(attempt, by)).chain(sent -> writtenOfOne(attempt, by, sent));
    }

    private Uni<Sent> away(Attempt attempt, Route.By by) {
        return channels.send(by.kind(), new Outgoing(attempt.id(), by.address(), attempt.text(), by.slots()));
    }

    /** A second text endangers a protected person: what got no answer is repeated once, after the time of a report. */
    private Uni<Void> writtenOfOne(Attempt attempt, Route.By by, Sent sent) {
        return switch (sent.answered()) {
            case ACCEPTED, REFUSED -> written(attempt, by, sent);
            case UNKNOWN ->
                attempt.unanswered() < MOST_REPEATED
                        ? attempts.repeatedLater(attempt, now().plus(REPORTED_WITHIN))
                        : failed(attempt, by, sent);
            case NOT_NOW, NOT_SENT ->
                by.isLast() || attempt.putOff() < MOST_PUT_OFF
                        ? attempts.putOffUnsent(attempt, now().plus(pause(attempt)))
                        : failed(attempt, by, sent);
        };
    }

    private Uni<Void> owed(Attempt attempt, Message message) {
        return message.isUnknown()
                ? record(
                        attempt,
                        "due",
                        new OweMessage(attempt.message(), attempt.addressee(), attempt.text(), attempt.until()))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> written(Attempt attempt, Route.By by, Sent sent) {
        return switch (sent.answered()) {
            case ACCEPTED ->
                record(attempt, "sent/" + attempt.n(), new ReportSent(attempt.id(), by.way(), by.kind()))
                        .chain(() -> attempts.sent(attempt, by, sent, receiptBy(attempt, by), now()));
            case REFUSED -> failed(attempt, by, sent);
            case UNKNOWN ->
                attempt.unanswered() < MOST_REPEATED ? attempts.repeated(attempt, now()) : failed(attempt, by, sent);
            case NOT_NOW, NOT_SENT ->
                by.isLast() || attempt.putOff() < MOST_PUT_OFF
                        ? attempts.putOff(attempt, now().plus(pause(attempt)))
                        : failed(attempt, by, sent);
        };
    }

    /**
     * Where no way is left that could be tried, nobody waits for a report. A protected person gets no second text because
     * a report is late.
     */
    private Optional<Instant> receiptBy(Attempt attempt, Route.By by) {
        return channels.reports(by.kind()) && !by.isLast() && !attempt.text().isToAPersonProtected()
                ? Optional.of(now().plus(Receipts.WITHIN))
                : Optional.empty();
    }

    private Uni<Void> failed(Attempt attempt, Route.By by, Sent sent) {
        ReportFailed report = new ReportFailed(
                attempt.id(), by.way(), by.kind(), sent.answered().name());
        return record(attempt, "failed/" + attempt.n(), report)
                .chain(() -> attempts.failed(attempt, by.way(), sent, now()));
    }

    private Uni<Void> ended(Attempt attempt, Message message, Route.Why why) {
        metrics.counter("esperanza.messages.unsent", "why", why.name()).increment();
        channels.ended(why);
        return message.isUnknown()
                ? attempts.ended(attempt, why)
                : record(attempt, why.name(), end(attempt, why)).chain(() -> attempts.ended(attempt, why));
    }

    private Uni<Void> waiting(Attempt attempt, Message message, Instant until) {
        return owed(attempt, message)
                .chain(() -> record(attempt, "waiting/" + until, new WaitForMessage(until)))
                .chain(() -> attempts.again(attempt, until));
    }

    /** A person is told of the refusal by its event, so it is recorded before the attempt ends. */
    private Uni<Void> refused(Attempt attempt, Message message, String rule) {
        metrics.counter("esperanza.messages.unsent", "why", rule).increment();
        return owed(attempt, message)
                .chain(() -> record(
                        attempt,
                        "refused/" + attempt.n() + '/' + attempt.until(),
                        new RefuseMessage(attempt.addressee(), rule)))
                .chain(() -> attempts.refused(attempt, rule));
    }

    private static MessageCommand end(Attempt attempt, Route.Why why) {
        return switch (why) {
            case NOT_OWED -> new WithdrawMessage();
            case NO_WAY, ALL_FAILED, LATE -> new GiveUpMessage(attempt.addressee());
        };
    }

    private Uni<Void> record(Attempt attempt, String once, MessageCommand command) {
        return messages.record(attempt.message(), once, command, now());
    }

    private static Duration pause(Attempt attempt) {
        return Duration.ofSeconds(Math.min(1L << Math.min(attempt.putOff(), 5), LONGEST_PAUSE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
