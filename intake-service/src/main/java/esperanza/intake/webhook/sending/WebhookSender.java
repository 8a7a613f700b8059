package esperanza.intake.webhook.sending;

import esperanza.intake.webhook.sending.Messages.Message;
import esperanza.intake.webhook.sending.WebhookDelivery.Outcome;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.ReadModels;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.Secrets;
import esperanza.runtime.start.Mode;
import esperanza.runtime.start.Settings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends the messages of webhooks at least once, each under one id for all attempts. A failed attempt is repeated after
 * growing intervals, lengthened at random by up to 20 %, so that the attempts spread.
 * A receiver that answers 410 gets nothing more.
 */
@Singleton
class WebhookSender {

    private static final Logger LOG = Logger.getLogger(WebhookSender.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(4);
    /** Each commit wakes the sender, and most commits bring no message. */
    private static final Duration MIN_INTERVAL = Duration.ofMillis(200);

    private static final int AT_ONCE = 20;
    private static final int GONE = 410;
    private static final double CHANCE = 0.2;

    private final Messages messages;
    private final WebhookCall call;
    private final Signature signature;
    private final ReadModels readModels;
    private final InstantSource clock;
    private final boolean local;
    private final List<Duration> again;
    private final Duration held;
    /** The webhooks that this instance is sending messages to. */
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    private final Worker worker;
    private final Counter givenUp;

    WebhookSender(
            Messages messages,
            WebhookCall call,
            Secrets secrets,
            ReadModels readModels,
            InstantSource clock,
            Settings settings,
            Workers workers,
            MeterRegistry metrics,
            @ConfigProperty(name = "esperanza.webhooks.again-after") List<Duration> again,
            @ConfigProperty(name = "esperanza.webhooks.held") Duration held) {
        this.messages = messages;
        this.call = call;
        this.signature = new Signature(secrets);
        this.readModels = readModels;
        this.clock = clock;
        this.local = settings.mode() == Mode.LOCAL;
        this.again = again;
        this.held = held;
        this.givenUp = metrics.counter("esperanza.webhooks.given.up");
        this.worker = workers.of("webhooks", min(again.getFirst(), LOOKS_EVERY), MIN_INTERVAL, this::round);
    }

    void start(@Observes StartupEvent event) {
        readModels.wakes(worker);
        worker.start();
    }

    /** Looks for messages at once: somebody asked for one. */
    void wake() {
        worker.wake();
    }

    /** True if there may be more messages. */
    private boolean round() throws Exception {
        List<Message> taken = OwnThread.waitsFor(messages.take(clock.instant(), held, AT_ONCE, busy));
        taken.stream().collect(Collectors.groupingBy(Message::webhookId)).forEach(this::tell);
        return taken.size() == AT_ONCE;
    }

    /** Nothing waits for the answers, so a slow receiver delays its own messages alone. */
    private void tell(UUID webhook, List<Message> owed) {
        busy.add(webhook);
        Multi.createFrom()
                .iterable(owed)
                .onItem()
                .transformToUni(this::told)
                .merge(AT_ONCE)
                // The name of a receiver is looked up there: a slow server of names holds no other webhook up.
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onTermination()
                .invoke(() -> {
                    busy.remove(webhook);
                    worker.wake();
                })
                .subscribe()
                .with(
                        told -> {},
                        failure -> LOG.warnf("a webhook: %s", failure.getClass().getSimpleName()));
    }

    private Uni<Message> told(Message message) {
        return Uni.createFrom()
                .deferred(() -> status(message))
                .onFailure()
                .recoverWithItem(WebhookCall.REFUSED)
                .chain(status -> noted(message, status))
                .replaceWith(message);
    }

    private Uni<Integer> status(Message message) {
        Instant now = clock.instant();
        byte[] body = WebhookMessage.of(message).bytes();
        Optional<Destination> to = Destination.read(message.webhook().url(), local);
        return to.map(destination -> call.status(
                        destination,
                        Map.of(
                                "webhook-id", message.id().toString(),
                                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                                "webhook-signature", signature.of(message.webhook(), message.id(), now, body)),
                        body,
                        local))
                .orElseGet(() -> Uni.createFrom().item(WebhookCall.REFUSED));
    }

    private Uni<Void> noted(Message message, int status) {
        Optional<Integer> answered = Optional.of(status).filter(some -> some != WebhookCall.REFUSED);
        if (status / 100 == 2) {
            return messages.settled(message, Outcome.DELIVERED, answered);
        }
        if (status == GONE) {
            LOG.infof(
                    "a webhook is gone and is left alone: %s", message.webhook().id());
            return messages.gone(message.webhook(), clock.instant());
        }
        if (isTheLast(message, answered.isPresent())) {
            givenUp.increment();
            return messages.settled(message, Outcome.GIVEN_UP, answered);
        }
        return messages.again(message, clock.instant().plus(later(again.get(message.attempt() - 1))), answered);
    }

    /** A ping is over with its first answer, because who asked for it looks what became of it. */
    private boolean isTheLast(Message message, boolean wasAnswered) {
        int attempts = message.type().equals(Deliveries.PING) ? wasAnswered ? 1 : 2 : again.size() + 1;
        return message.attempt() >= attempts;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration later(Duration after) {
        double chance = 1 + CHANCE * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis((long) (after.toMillis() * chance));
    }
}
